import { sql } from "kysely";
import { type BusinessTable, businessTables, definitionOf } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { idsIn } from "#platform/db";
import { shapes } from "./kinds.ts";

/** Rows by table. */
export type Rows = Map<BusinessTable, Set<string>>;
/** Rows that stay and named something that goes: the column is emptied. */
export type Emptied = { table: BusinessTable; column: string; id: string };

/** How a row of `child` stands to the row that its column names. */
type Relation = { child: BusinessTable; column: string; parent: BusinessTable; mayEmpty: boolean; goesAlong: boolean };
type Edge = { parent: string; child: string; mustGo: boolean };
type Child = { id: string; parent: string; deleted: number };

/**
 * What has to go so that nothing is left that names what is gone: parts and what says nothing without its whole go along;
 * a column that may be empty is emptied; and what a living record cannot do without stays in the bin as long as that lives.
 */
export async function closureOf(ctx: Ctx, table: BusinessTable, ids: readonly string[]) {
  const relations = await relationsOf(ctx);
  const seeds = new Set(ids.map((id) => `${table} ${id}`));
  const going = new Set(seeds);
  const edges: Edge[] = [];
  const emptied: (Emptied & { parent: string })[] = [];
  for (let asked: Rows = new Map([[table, new Set(ids)]]); asked.size > 0;) {
    const next: Rows = new Map();
    for (const [parent, parents] of asked) {
      for (const relation of relations.filter((each) => each.parent === parent)) {
        for (const row of await childrenOf(ctx, relation, [...parents])) {
          const [parentKey, childKey] = [`${parent} ${row.parent}`, `${relation.child} ${row.id}`];
          if (relation.mayEmpty) {
            emptied.push({ table: relation.child, column: relation.column, id: row.id, parent: parentKey });
            continue;
          }
          edges.push({ parent: parentKey, child: childKey, mustGo: true });
          if (going.has(childKey) || (!relation.goesAlong && !row.deleted)) continue;
          going.add(childKey);
          next.set(relation.child, (next.get(relation.child) ?? new Set()).add(row.id));
        }
      }
    }
    asked = next;
  }
  settle(going, seeds, edges);
  return {
    going: byTable(going),
    emptied: emptied.filter((each) => going.has(each.parent) && !going.has(`${each.table} ${each.id}`)),
  };
}

/** Takes out what has to stay, until nothing that goes is needed by what stays, and nothing goes without a reason. */
function settle(going: Set<string>, seeds: ReadonlySet<string>, edges: readonly Edge[]): void {
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const { parent, child } of edges) if (!going.has(child)) going.delete(parent);
    const reasons = new Set(edges.flatMap(({ parent, child }) => (going.has(parent) ? [child] : [])));
    for (const key of going) if (!seeds.has(key) && !reasons.has(key)) going.delete(key);
  }
}

function byTable(keys: Iterable<string>): Rows {
  const rows: Rows = new Map();
  for (const key of keys) {
    const [table, id] = key.split(" ") as [BusinessTable, string];
    rows.set(table, (rows.get(table) ?? new Set()).add(id));
  }
  return rows;
}

/** Every column of a business table that names a row of another, by what the features say and by foreign keys. */
async function relationsOf({ company }: Ctx): Promise<Relation[]> {
  const known = new Set<string>(businessTables());
  return (await shapes(company)).flatMap(({ name, required, parents }) => {
    if (!known.has(name)) return [];
    const child = name as BusinessTable;
    const { refers = {}, partOf, goesWith = [], binned } = definitionOf(child);
    const named = new Map<string, string>([
      ...parents.map(({ column, table }) => [column, table] as const),
      ...Object.entries(refers),
    ]);
    return [...named].flatMap(([column, parent]): Relation[] => {
      if (!known.has(parent)) return [];
      const along = !binned || partOf === column || (goesWith as readonly string[]).includes(column);
      const mayEmpty = !required.includes(column) && partOf !== column;
      return [{ child, column, parent: parent as BusinessTable, mayEmpty, goesAlong: along }];
    });
  });
}

async function childrenOf({ db }: Ctx, { child, column }: Relation, parents: string[]): Promise<Child[]> {
  const deleted = definitionOf(child).binned ? sql`case when deleted_at is null then 0 else 1 end` : sql`0`;
  const { rows } = await sql<Child>`select id, ${sql.ref(column)} as parent, ${deleted} as deleted
    from ${sql.table(child)} where ${idsIn(db, sql.ref(column), parents)}`.execute(db);
  return rows;
}
