/** What a page asks for, in the milliseconds of the slowest five in a hundred, beside the same SQL on the bare framework. */
import { type Ask, ask, median, p95, type Target, times } from "../measure.ts";
import { pause } from "../processes.ts";
import { type Row, row } from "../row.ts";

/** Until a young heap has its size: before, one request in twenty waits for the system to hand out some hundred pages. */
const warmUp = 1000;
const count = 100;
/** So many rounds in which the machine was not elsewhere are wanted, and not more than so many are asked for them. */
const quietRounds = 15;
const mostRounds = 90;
/** Somebody else's turn on the processor takes longer than three of these requests. */
const isQuiet = (taken: readonly number[]) => p95(taken) <= 3 * median(taken);

/**
 * What the quietest round says, of the product as of the floor: the budget is for a quiet machine, and moments in which
 * this one is elsewhere only ever add. What the product does to itself, such as collecting garbage, is in every round.
 */
async function compare(
  name: string,
  budgetMs: number,
  mostRatio: number | null,
  product: Target,
  floor: Target,
  asks: (index: number) => Ask,
  statement: { sql: string; query: (index: number) => string },
): Promise<Row> {
  await ask(floor, { method: "POST", path: `/prepare/${name}`, body: statement.sql });
  const bareAsks = (index: number) => ({ path: `/query/${name}?${statement.query(index)}` });
  await times(product, asks, warmUp);
  await times(floor, bareAsks, warmUp);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0, quiet = 0; quiet < quietRounds && round < mostRounds; round++) {
    const floorTook = await times(floor, bareAsks, count);
    const took = await times(product, asks, count);
    bare.push(p95(floorTook));
    ours.push(p95(took));
    if (isQuiet(floorTook) && isQuiet(took)) quiet++;
  }
  const [value, floorValue] = [Math.min(...ours), Math.min(...bare)];
  const within = value <= budgetMs && (mostRatio === null || value / floorValue <= mostRatio);
  const budget = `p95 ≤ ${budgetMs} ms${mostRatio === null ? "" : `, ratio ≤ ${mostRatio}`}`;
  return row(name, "ms", value, floorValue, budget, within);
}

const lifecycles = ["lead", "prospect", "customer", "repeat"];
const sorts = ["name", "-createdAt"];

/** Fifty customers, filtered and sorted, of 100,000. */
export function listRow(product: Target, floor: Target): Promise<Row> {
  return compare(
    "list",
    6,
    3,
    product,
    floor,
    (index) => ({ path: `/api/v1/customers?limit=50&sort=${sorts[index % 2]}&lifecycle=${lifecycles[index % 4]}` }),
    {
      sql: "select * from customers where deleted_at is null and lifecycle = @lifecycle order by sort_key, id limit 51",
      query: (index) => `lifecycle=${lifecycles[index % 4]}`,
    },
  );
}

const areas = ["North", "Lake", "Harbour"];

/** Fifty customers by a filter with a group, in which one condition is on a field of the owner's own. */
export async function filterRow(product: Target, floor: Target): Promise<Row> {
  const where = (index: number) => ({
    all: [
      { field: "lifecycle", is: "anyOf", value: [lifecycles[index % 4]] },
      {
        any: [
          { field: "custom.area", is: "is", value: areas[index % 3] },
          { field: "level", is: "anyOf", value: ["A"] },
        ],
      },
    ],
  });
  const asked = (index: number) => ({
    path: `/api/v1/customers?limit=50&sort=${sorts[index % 2]}&where=${encodeURIComponent(JSON.stringify(where(index)))}`,
  });
  await ask(product, asked(0));
  await indexed(product, "area");
  return compare("filter", 6, 3, product, floor, asked, {
    sql: `select * from customers where deleted_at is null and lifecycle = @lifecycle
      and (coalesce(json_extract(custom, '$.area'), '') = @area or level = 'A') order by created_at desc, id desc limit 51`,
    query: (index) => `lifecycle=${lifecycles[index % 4]}&area=${areas[index % 3]}`,
  });
}

/** Waits for the index that the first use of a field asks for. */
async function indexed(product: Target, key: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { items } = JSON.parse(await ask(product, { path: "/api/v1/fields?record=customer" })) as {
      items: { key: string; indexedAt: string | null }[];
    };
    if (items.some((field) => field.key === key && field.indexedAt)) return;
    await pause(100);
  }
  throw new Error(`The field ${key} was not indexed.`);
}

const queries = ["张伟", "晓雯", "zhan", "anna", "müll", "zw", "子轩", "0042"];

/** Two Chinese characters, or four letters. */
export function searchRow(product: Target, floor: Target): Promise<Row> {
  return compare(
    "search",
    10,
    null,
    product,
    floor,
    (index) => ({ path: `/api/v1/search?q=${encodeURIComponent(queries[index % queries.length]!)}` }),
    {
      sql: "select d.* from search_tokens cross join search_documents d on d.seq = search_tokens.rowid where search_tokens match @q order by search_tokens.rowid desc limit 20",
      query: () => `q=${encodeURIComponent('"zha" AND "han"')}`,
    },
  );
}

/** The customer page with its timeline: two questions, as the page asks them. */
export function customerRow(product: Target, floor: Target, ids: string[]): Promise<Row> {
  const id = (index: number) => ids[(index * 7919) % ids.length]!;
  return compare("customer", 8, null, product, floor, (index) => ({ path: `/api/v1/customers/${id(index)}/summary` }), {
    sql: "select c.*, t.at from customers c left join timeline t on t.customer_id = c.id where c.id = @id order by t.at desc limit 50",
    query: (index) => `id=${id(index)}`,
  });
}

/** The board over 50,000 opportunities. */
export function boardRow(product: Target, floor: Target, pipelineId: string): Promise<Row> {
  return compare("board", 12, null, product, floor, () => ({ path: `/api/v1/board?pipelineId=${pipelineId}` }), {
    sql: "select stage_id, count(*) as count, sum(amount_minor) as total from opportunities where pipeline_id = @pipeline and outcome is null and deleted_at is null group by stage_id",
    query: () => `pipeline=${pipelineId}`,
  });
}
