import { sql } from "kysely";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { bulkInsert, type Db, idsIn } from "#platform/db";
import { loadPinyin, pinyinOf } from "#platform/text";
import { refreshFacts } from "./actions/facts.ts";
import { indexCustomers } from "./finding.ts";
import type { Address } from "./fields.ts";
import { followDuplicates } from "../duplicates/actions/follow.ts";
import { wantRules } from "../tag-rules/actions/want.ts";
import { followQuality } from "../quality/actions/follow.ts";
import { replacePoints } from "./points.ts";
import { regionOf } from "./rows.ts";
import type { CustomerRow } from "./table.ts";

type Change = Changed<CustomerRow>;

/** Keeps what is derived from customers in step: look-up points, tags, sort key, search, lifecycle. */
export async function followCustomers(ctx: Ctx, changed: Change[]): Promise<void> {
  await loadPinyin();
  const { db } = ctx;
  await renewPoints(db, changed.filter(differsIn("name", "externalId", "emails", "phones", "messengers")));
  await renewTags(db, changed.filter(differsIn("tags")));
  await renewSortKeys(db, changed);
  await renewRegions(db, changed.filter(differsIn("addresses")));
  await indexCustomers(
    ctx,
    changed.filter(differsIn("name", "externalId", "emails", "phones", "messengers", "organisationId", "jobTitle")),
  );
  const there = changed.flatMap(({ after }) => (after && !after.deletedAt ? [after.id] : []));
  await followQuality(ctx, changed);
  await wantRules(ctx, there);
  await followDuplicates(ctx, changed);
  const overruled = changed.filter(({ before, after }) => before && after && !after.deletedAt);
  const ids = overruled.filter(differsIn("lifecycleSet")).map(({ after }) => after!.id);
  if (ids.length > 0) await refreshFacts(ctx, ids);
}

/** New rows bring theirs. */
async function renewRegions(db: Db, changed: Change[]): Promise<void> {
  for (const { before, after } of changed) {
    if (!before || !after || before.addresses === after.addresses) continue;
    const region = regionOf(JSON.parse(after.addresses) as Address[]);
    await db.updateTable("customers").set({ region }).where("id", "=", after.id).execute();
  }
}

/** Whether any of the fields is other than before. A row that comes or goes differs in everything. */
function differsIn(...fields: (keyof CustomerRow)[]) {
  return ({ before, after }: Change) =>
    !before || !after || before.deletedAt !== after.deletedAt || fields.some((field) => before[field] !== after[field]);
}

/** Rows that are there now and not in the recycle bin. */
function living(changed: Change[]): CustomerRow[] {
  return changed.flatMap(({ after }) => (after && !after.deletedAt ? [after] : []));
}

/** The ids of rows that were there before, whose derived rows are stale now. */
function stale(changed: Change[]): string[] {
  return changed.flatMap(({ before }) => (before ? [before.id] : []));
}

function renewPoints(db: Db, changed: Change[]): Promise<void> {
  return replacePoints(db, living(changed), stale(changed));
}

async function renewTags(db: Db, changed: Change[]): Promise<void> {
  const old = stale(changed.filter(({ before }) => before?.tags !== "[]"));
  if (old.length > 0) {
    await db
      .deleteFrom("customerTags")
      .where(idsIn(db, sql.ref("customerId"), old))
      .execute();
  }
  const rows = living(changed).flatMap(({ id, tags }) =>
    tags === "[]" ? [] : (JSON.parse(tags) as string[]).map((tag) => ({ customerId: id, tag })),
  );
  await bulkInsert(db, "customerTags", rows);
}

async function renewSortKeys(db: Db, changed: Change[]): Promise<void> {
  for (const { before, after } of changed) {
    if (!before || !after || before.name === after.name) continue;
    const { sortKey } = pinyinOf(after.name);
    await db.updateTable("customers").set({ sortKey }).where("id", "=", after.id).execute();
  }
}
