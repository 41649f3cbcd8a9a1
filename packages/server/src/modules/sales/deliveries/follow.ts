import { sql } from "kysely";
import { type Changed, touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import { customerNames } from "../names.ts";
import { progressOf } from "./rules.ts";
import type { DeliveryRow } from "./table.ts";

makeSearchable("delivery", "sales:read");

/** Keeps the search and the progress in step with deliveries. */
export async function followDeliveries(ctx: Ctx, changed: Changed<DeliveryRow>[]): Promise<void> {
  await sumDeliveries(
    ctx,
    changed.flatMap(({ after }) => (after ? [after.id] : [])),
  );
  const living = changed.flatMap(({ after }) => (after && !after.deletedAt ? [after] : []));
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  if (living.length > 0) await loadPinyin();
  const names = await customerNames(ctx.db, living);
  const documents = living.map(({ id, title, customerId }) => {
    const customer = names.get(customerId ?? "") ?? "";
    return {
      refId: id,
      kind: "delivery",
      title,
      subtitle: customer,
      findable: {
        title,
        aliases: customer ? [customer] : [],
        pinyin: [title, customer].filter((name) => /\p{Script=Han}/u.test(name)).map(pinyinOf),
        codes: [],
      },
    };
  });
  await indexDocuments(ctx, documents, gone);
}

/** Keeps the progress in step with a delivery's steps and hours. */
export function followParts(ctx: Ctx, changed: Changed<{ id: string; version: number; deliveryId: string }>[]) {
  return sumDeliveries(
    ctx,
    changed.map(({ before, after }) => (after ?? before)!.deliveryId),
  );
}

/** Reckons progress and what comes next of these deliveries anew. */
function sumDeliveries(ctx: Ctx, deliveryIds: readonly string[]): Promise<void> {
  const ids = [...new Set(deliveryIds)];
  if (ids.length === 0) return Promise.resolve();
  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db
      .selectFrom("deliveries")
      .selectAll()
      .where(among(tx.db, "id", ids))
      .execute();
    const steps = await tx.db
      .selectFrom("deliverySteps")
      .selectAll()
      .where(among(tx.db, "deliveryId", ids))
      .where("deletedAt", "is", null)
      .orderBy("ordinal")
      .execute();
    const hours = await tx.db
      .selectFrom("deliveryHours")
      .select(["deliveryId", ({ fn }) => fn.sum<number>("minutes").as("minutes")])
      .where(among(tx.db, "deliveryId", ids))
      .where("deletedAt", "is", null)
      .where("billable", "=", 1)
      .groupBy("deliveryId")
      .execute();
    const worked = new Map(hours.map(({ deliveryId, minutes }) => [deliveryId, minutes]));
    const byDelivery = Map.groupBy(steps, ({ deliveryId }) => deliveryId);
    for (const row of rows) {
      const mine = byDelivery.get(row.id) ?? [];
      const usedMinutes = worked.get(row.id) ?? 0;
      const open = mine.filter(({ state }) => state === "open");
      const next = open.toSorted((a, b) => ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1))[0];
      const now = {
        ...progressOf(row, mine, usedMinutes),
        usedMinutes,
        nextOn: next?.dueOn ?? null,
        nextTitle: next?.title ?? "",
      };
      await tx.db.updateTable("deliveries").set(now).where("id", "=", row.id).execute();
      touch(tx, "deliveries", row.id);
    }
  });
}

const among = (db: Db, column: string, ids: string[]) => idsIn(db, sql.ref(column), ids);
