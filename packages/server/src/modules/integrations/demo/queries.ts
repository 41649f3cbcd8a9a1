import type { Kysely } from "kysely";
import { sql } from "kysely";
import { type BusinessTable, definitionOf } from "#platform/changes";
import { type Db, idsIn } from "#platform/db";
import { loadKind, removeKind } from "./kinds.ts";
import type { Counts, Demo } from "./table.ts";

export { priceIn } from "./sample/money.ts";

/** The sample that was loaded and is not wholly taken back; `isLeaving` once its removal has begun. */
export type LoadedSample = { operationId: string; isLeaving: boolean };

/** What sample data is there, and what is being done about it. */
export async function getDemo(db: Db): Promise<Demo> {
  const job = await findJob(db);
  const sample = await findSample(db);
  if (!sample) {
    // A removal ends only with its job: until then it is not known how much was kept.
    const state = job === loadKind ? "loading" : job === removeKind ? "removing" : "none";
    return { state, customers: 0, kept: await lastKept(db) };
  }
  const { customers = 0 } = await countSample(db, sample.operationId);
  return { state: sample.isLeaving || job === removeKind ? "removing" : "loaded", customers, kept: 0 };
}

/** The operation that loaded the sample, if any of it still stands. */
export async function findSample(db: Db): Promise<LoadedSample | undefined> {
  const found = await db
    .selectFrom("sampleLoads")
    .innerJoin("operations", "operations.id", "sampleLoads.operationId")
    .select(["operationId", "undoneBy"])
    .where((where) =>
      where.exists(
        where
          .selectFrom("changes")
          .select("changes.id")
          .whereRef("changes.operationId", "=", "sampleLoads.operationId")
          .where("changes.undoneBy", "is", null),
      ),
    )
    .orderBy("operationId", "desc")
    .executeTakeFirst();
  return found && { operationId: found.operationId, isLeaving: found.undoneBy !== null };
}

/** How many records of each kind are sample data now. */
export async function countSampleRecords(db: Db): Promise<Counts> {
  const sample = await findSample(db);
  return sample ? countSample(db, sample.operationId) : {};
}

async function lastKept(db: Db): Promise<number> {
  const last = await db.selectFrom("sampleLoads").select("kept").orderBy("operationId", "desc").executeTakeFirst();
  return last?.kept ?? 0;
}

/** What belongs to the set-up, not to the records that a person would count. */
const setUp = ["pipelines", "stages", "stageItems", "priceLists", "productParts", "stockMoves"];
/** What a person counts with the record that it belongs to. */
const belongings = ["deliverySteps", "deliveryHours", "payments", "invoiceTitles"];
const uncounted = new Set([...setUp, ...belongings]);

/** How many records of each kind of a load are there now. Parts (the lines of an order) go with their whole and are not counted. */
export async function countSample(db: Db, operationId: string): Promise<Counts> {
  const changes = await db
    .selectFrom("changes")
    .select(["tableName", "rowId", "rowIds"])
    .where("operationId", "=", operationId)
    .where("kind", "=", "create")
    .execute();
  const ids = new Map<string, string[]>();
  for (const { tableName, rowId, rowIds } of changes) {
    if (definitionOf(tableName).partOf || uncounted.has(tableName)) continue;
    const known = ids.get(tableName) ?? [];
    ids.set(tableName, [...known, ...(rowIds ? (JSON.parse(rowIds) as string[]) : [rowId!])]);
  }
  const counts: Counts = {};
  for (const [table, made] of ids) counts[table] = await countLiving(db, table as BusinessTable, made);
  return counts;
}

type AnyTable = { anyTable: { id: string; deletedAt: string | null } };

async function countLiving(db: Db, table: BusinessTable, ids: string[]): Promise<number> {
  const { count } = await (db as unknown as Kysely<AnyTable>)
    .selectFrom(table as unknown as "anyTable")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where(idsIn(db, sql.ref("id"), ids))
    .where("deletedAt", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

async function findJob(db: Db): Promise<string | undefined> {
  const found = await db
    .selectFrom("jobs")
    .select("kind")
    .where("kind", "in", [loadKind, removeKind])
    .where("state", "in", ["ready", "running"])
    .orderBy("id", "desc")
    .executeTakeFirst();
  return found?.kind;
}
