import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { cursorAfter, readCursor } from "#platform/paging";
import { type List, readSort } from "./define-list.ts";
import { type Asked, conditionOf, type Plan, planOf } from "./plan.ts";

export type AskedPage = Asked & { sort: string; limit: number; cursor?: string | undefined };
/** The ids of one page in their order, and where the next begins. */
export type IdPage = { ids: string[]; nextCursor: string | null };

/** With more rows than this a condition that no index helps is asked beside the requests, and its index made. */
const large = 20_000;

/**
 * The ids of one page. The place after it is the last one's sort value and id, so that pages never overlap; reading no
 * more than these two lets an index answer alone.
 */
export async function findPage(ctx: Ctx, list: List, asked: AskedPage): Promise<IdPage> {
  const { limit } = asked;
  const { by, down } = await readSort(ctx.db, list, asked.sort);
  const plan = await planOf(ctx, list, asked);
  const after = readCursor(asked.cursor, 2);
  const sort = by.sort!;
  // Few ids are looked up and sorted; a plain column here would make the database walk the whole list in its order.
  const plain = sort.by(ctx.db);
  const key = !plan.among ? plain : sort.numeric ? sql`(${plain} + 0)` : sql`(${plain} || '')`;
  const condition = conditionOf(ctx.db, list, plan);
  const sign = sql.raw(down ? "<" : ">");
  // An index on an expression is found its place in by the value alone; one on columns by the pair.
  const near = after && sort.expression ? sql`and ${key} ${sign}= ${after[0]}` : sql``;
  const beyond = after ? sql`${near} and (${key}, ${list.id}) ${sign} (${after[0]}, ${after[1]})` : sql``;
  const direction = sql.raw(down ? "desc" : "asc");
  if (!plan.among) {
    if (by.slow) plan.slow.push(by.key);
    if (by.slow || sort.far) plan.walksFar = true;
  }
  const { rows } = await sql<{ id: string; place: string | number }>`
    select ${list.id} as id, ${key} as place from ${list.from} where ${condition} ${beyond}
    order by ${key} ${direction}, ${list.id} ${direction} limit ${limit + 1}`.execute(await readerFor(ctx, list, plan));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last;
  return { ids: shown.map(({ id }) => id), nextCursor: more ? cursorAfter([last.place, last.id]) : null };
}

/** Where to read: beside the requests when a large base may have to be walked through. */
async function readerFor(ctx: Ctx, list: List, { slow, walksFar }: Plan): Promise<Db> {
  if (!walksFar || !(await isLarge(ctx.db, list))) return ctx.db;
  if (slow.length > 0) await list.wantIndex?.(ctx, slow);
  return ctx.company.reports;
}

async function isLarge(db: Db, list: List): Promise<boolean> {
  const { rows } = await sql`select 1 from ${list.from} where ${list.living} limit 1 offset ${large}`.execute(db);
  return rows.length > 0;
}

/** How many rows are left. What must be counted one by one is counted beside the requests. */
export async function countRows(ctx: Ctx, list: List, asked: Asked): Promise<number> {
  const { rows } = await readAll<{ count: number }>(ctx, list, asked, sql`count(*) as count`, sql``);
  return rows[0]!.count;
}

/** The ids of all rows that are left. */
export async function findIds(ctx: Ctx, list: List, asked: Asked): Promise<string[]> {
  const { rows } = await readAll<{ id: string }>(ctx, list, asked, sql`${list.id} as id`, sql`order by ${list.id}`);
  return rows.map(({ id }) => id);
}

async function readAll<R>(ctx: Ctx, list: List, asked: Asked, what: RawBuilder<unknown>, order: RawBuilder<unknown>) {
  const plan: Plan = await planOf(ctx, list, asked);
  const db = plan.among ? ctx.db : ctx.company.reports;
  return sql<R>`select ${what} from ${list.from} where ${conditionOf(ctx.db, list, plan)} ${order}`.execute(db);
}

/** Rows in the order of these ids; one that vanished meanwhile is left out. */
export function inOrder<R extends { id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
