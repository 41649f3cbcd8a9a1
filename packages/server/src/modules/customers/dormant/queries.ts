import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db";
import { ruledLevels } from "./levels.ts";
import type { DormancyCount, DormancyRow } from "./table.ts";

/** The rules, the best level first. */
export async function findRules(db: Db): Promise<DormancyRow[]> {
  const rows = await db.selectFrom("dormancyRules").selectAll().execute();
  return rows.toSorted((a, b) => ruledLevels.indexOf(a.id) - ruledLevels.indexOf(b.id));
}

/** Since when a customer is quiet: word for word the expression of the index, with its type, or SQLite does not see it. */
const quietSince = sql`cast((case
  when last_contact_at >= last_order_on and last_contact_at >= created_at then last_contact_at
  when last_order_on >= created_at then last_order_on
  else created_at end) as text)`;

/** Nobody sleeps with whom something is planned, or who was given up. The words of the index, which is the one to use. */
const unplanned = sql`deleted_at is null and coalesce(next_step_on, '') = '' and lifecycle <> 'lost'`;

const of = (part: "asleep" | "soon") =>
  part === "asleep"
    ? sql`${quietSince} < r.asleep_before`
    : sql`${quietSince} >= r.asleep_before and ${quietSince} < r.soon_before`;

/** The ids of those who sleep, or will soon; by the index, level for level (SQLite keeps the order of a cross join). */
export function idsAsleep(parts: readonly ("asleep" | "soon")[]): RawBuilder<unknown> {
  return sql`select customers.id as id from dormancy_rules r cross join customers
    where cast(coalesce(customers.level, 'none') as text) = r.id and ${unplanned} and (${sql.join(parts.map(of), sql` or `)})`;
}

/** Whether the customer of this row sleeps, or will soon. */
export function isAsleep(parts: readonly ("asleep" | "soon")[]): RawBuilder<boolean> {
  return sql`(${unplanned} and exists (select 1 from dormancy_rules r
    where r.id = cast(coalesce(customers.level, 'none') as text) and (${sql.join(parts.map(of), sql` or `)})))`;
}

/** Which of the two holds for the customer of this row; '' where neither does. */
export const dormancy: RawBuilder<"asleep" | "soon" | ""> = sql`case
  when ${isAsleep(["asleep"])} then 'asleep' when ${isAsleep(["soon"])} then 'soon' else '' end`;

/** How many of each level sleep today, and how many will within the days of warning. */
export async function countAsleep(db: Db): Promise<DormancyCount[]> {
  const { rows } = await sql<{ id: string; asleep: number; soon: number }>`
    select r.id, count(case when ${of("asleep")} then 1 end) as asleep, count(case when ${of("soon")} then 1 end) as soon
    from dormancy_rules r cross join customers
    where cast(coalesce(customers.level, 'none') as text) = r.id and ${unplanned} and ${quietSince} < r.soon_before group by r.id`.execute(
    db,
  );
  const byLevel = new Map(rows.map((row) => [row.id, row]));
  return (await findRules(db)).map((rule) => {
    const { asleep = 0, soon = 0 } = byLevel.get(rule.id) ?? {};
    return { ...rule, asleep, soon };
  });
}
