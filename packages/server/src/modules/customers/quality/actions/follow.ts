import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { enqueue } from "#platform/jobs";
import type { InvoiceTitleRow } from "../../invoice-titles/table.ts";
import { setScore } from "../../people/actions/quality.ts";
import type { CustomerRow } from "../../people/table.ts";
import { assessWaiting } from "../jobs.ts";
import { assessQuality, writeForeseen } from "./assess.ts";

const looked: readonly (keyof CustomerRow)[] = [
  "name",
  "kind",
  "phones",
  "emails",
  "messengers",
  "addresses",
  "birthday",
  "birthdayCalendar",
  "organisationId",
  "jobTitle",
  "source",
  "industry",
  "lifecycleSet",
  "confirmedOn",
  "deletedAt",
];
const atOnce = 500;
const newAtOnce = 50;

/** Keeps the faults in step with customers that changed, and with those whom that concerns; many at once by a job. */
export async function followQuality(ctx: Ctx, changed: readonly Changed<CustomerRow>[]): Promise<void> {
  const real = changed.filter(
    ({ before, after }) => !before || !after || looked.some((key) => before[key] !== after[key]),
  );
  const made = real.flatMap(({ before, after }) => (before || !after ? [] : [after]));
  const ids = new Set(real.map(({ before, after }) => (after ?? before)!.id));
  for (const { id } of made) if (await writeForeseen(ctx, id)) ids.delete(id);
  for (const { before, after } of real) {
    if (before?.organisationId === after?.organisationId && before?.deletedAt === after?.deletedAt) continue;
    for (const row of [before, after]) if (row?.organisationId) ids.add(row.organisationId);
  }
  for (const id of await contactsOfOthers(ctx.db, real)) ids.add(id);
  if (made.length <= newAtOnce && ids.size <= atOnce) await assessQuality(ctx, [...ids]);
  else {
    const waiting = new Set(made.filter(({ quality }) => quality === -1).map(({ id }) => id));
    await assessLater(
      ctx,
      [...ids].filter((id) => !waiting.has(id)),
    );
  }
}

/** Who works where the organisation's addresses are others now. */
async function contactsOfOthers(db: Db, changed: readonly Changed<CustomerRow>[]): Promise<string[]> {
  const organisations = changed.flatMap(({ before, after }) =>
    before && after?.kind === "organisation" && before.emails !== after.emails ? [after.id] : [],
  );
  if (organisations.length === 0) return [];
  const rows = await db
    .selectFrom("customers")
    .select("id")
    .where(idsIn(db, sql.ref("organisationId"), organisations))
    .execute();
  return rows.map(({ id }) => id);
}

async function assessLater(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await setScore(ctx.db, -1, ids);
  await enqueue(ctx, assessWaiting, {});
}

/** A tax number that came, went or changed is a fault or none. */
export function followInvoiceTitles(ctx: Ctx, changed: Changed<InvoiceTitleRow>[]): Promise<void> {
  const ids = changed.flatMap(({ before, after }) => [before?.customerId, after?.customerId]);
  return assessQuality(ctx, [...new Set(ids.filter((id) => id !== undefined))]);
}
