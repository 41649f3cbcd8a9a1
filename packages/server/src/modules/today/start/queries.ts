import { sql } from "kysely";
import { countSampleRecords } from "#modules/integrations";
import { type Ctx, demand } from "#platform/context";
import type { Db } from "#platform/db";
import type { StartChecklist, stepKeys } from "./table.ts";

/** So many customers of one's own make the plan of a day worth reading. */
const customersWanted = 5;
const talks = ["addToTimeline", "createTask", "recordTodayOutcome"];

/** How far the owner is with the first three steps: customers, a next step with one of them, something to sell. */
export async function readStart(ctx: Ctx): Promise<StartChecklist> {
  demand(ctx, "today:read");
  const { db } = ctx;
  const sample = await countSampleRecords(db);
  const [customers, talk, opportunities, orders] = await Promise.all([
    countOwn(db, "customers", sample["customers"] ?? 0),
    isSaid(db),
    countOwn(db, "opportunities", sample["opportunities"] ?? 0),
    countOwn(db, "orders", sample["orders"] ?? 0),
  ]);
  const steps = [
    step("customers", customers, customersWanted),
    step("talk", talk ? 1 : 0, 1),
    step("sale", opportunities + orders, 1),
  ];
  return { steps, isDone: steps.every(({ done, of }) => done >= of) };
}

function step(key: (typeof stepKeys)[number], done: number, of: number) {
  return { key, done: Math.min(done, of), of };
}

/** Living records beyond those of the sample; counting stops where the answer no longer changes. */
async function countOwn(db: Db, table: "customers" | "opportunities" | "orders", ofSample: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from
      (select 1 from ${sql.table(table)} where deleted_at is null limit ${ofSample + customersWanted}) as few`.execute(
    db,
  );
  return Math.max(0, rows[0]!.count - ofSample);
}

/** Whether anything was noted, planned or done that still stands. */
async function isSaid(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom("operations")
    .select("id")
    .where("kind", "in", talks)
    .where("undoneBy", "is", null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
