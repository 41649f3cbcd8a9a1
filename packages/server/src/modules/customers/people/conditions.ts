import { type RawBuilder, sql } from "kysely";
import { addDays } from "#platform/clock";
import type { Db } from "#platform/db";
import { findDocuments } from "#platform/search";
import { idsIn } from "#platform/db";
import type { CustomerFilter } from "./filter.ts";

export type Conditions = {
  /** Must all hold of a row of `customers`. */
  where: RawBuilder<boolean>[];
  /** The ids among which all hits are, when a condition leaves so few that looking at each is the fastest. */
  among: string[] | null;
};

/** Text is looked for among so many hits at most; the newest-touched come first. */
const mostHits = 1000;
/** Fewer ids than this are looked at one by one; with more, walking the list in its order finds a page sooner. */
const few = 1000;

/** What a filter means in SQL. Zone: a day of `createdFrom` is taken as a UTC day. */
export async function conditionsOf(db: Db, filter: CustomerFilter): Promise<Conditions> {
  const where = [sql<boolean>`deleted_at is null`, ...plain(db, filter)];
  const { q, tag, organisationId, owed } = filter;
  if (q?.trim()) {
    const hits = await findDocuments(db, q, ["customer"], mostHits);
    return { where: [...where, ...sparse(db, filter)], among: hits.map(({ refId }) => refId) };
  }
  if (tag?.length || organisationId || owed === "true") {
    const [first, ...rest] = sparse(db, filter);
    const { rows } = await sql<{ id: string }>`
      select id from customers where ${sql.join([first!, ...rest], sql` and `)} limit ${few + 1}`.execute(db);
    if (rows.length <= few) return { where, among: rows.map(({ id }) => id) };
  }
  return { where: [...where, ...sparse(db, filter)], among: null };
}

/** Conditions with an index of their own. */
function sparse(db: Db, { tag, organisationId, owed }: CustomerFilter): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [];
  if (tag?.length) {
    conditions.push(sql`id in (select customer_id from customer_tags where ${idsIn(db, sql.ref("tag"), tag)})`);
  }
  if (organisationId) conditions.push(sql`organisation_id = ${organisationId}`);
  if (owed === "true") conditions.push(sql`owed_minor > 0`);
  return conditions;
}

function plain(db: Db, filter: CustomerFilter): RawBuilder<boolean>[] {
  const { kind, lifecycle, level, source, ownerId, owed, hasNextStep } = filter;
  const { createdFrom, createdTo, lastOrderFrom, lastOrderTo, lastContactBefore } = filter;
  const conditions: RawBuilder<boolean>[] = [];
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (lifecycle?.length) conditions.push(oneOf(db, "lifecycle", lifecycle));
  if (level?.length) conditions.push(levelIn(db, level));
  if (source?.length) conditions.push(oneOf(db, "source", source));
  if (ownerId) conditions.push(sql`owner_id = ${ownerId}`);
  if (owed === "false") conditions.push(sql`owed_minor = 0`);
  if (hasNextStep) conditions.push(hasNextStep === "true" ? sql`next_step_on > ''` : sql`next_step_on = ''`);
  if (createdFrom) conditions.push(sql`created_at >= ${createdFrom}`);
  if (createdTo) conditions.push(sql`created_at < ${addDays(createdTo, 1)}`);
  if (lastOrderFrom) conditions.push(sql`last_order_on >= ${lastOrderFrom}`);
  if (lastOrderTo) conditions.push(sql`last_order_on <= ${lastOrderTo}`, sql`last_order_on > ''`);
  if (lastContactBefore) conditions.push(sql`last_contact_at < ${lastContactBefore}`);
  return conditions;
}

function oneOf(db: Db, column: string, values: readonly string[]): RawBuilder<boolean> {
  return values.length === 1 ? sql`${sql.ref(column)} = ${values[0]}` : idsIn(db, sql.ref(column), values);
}

function levelIn(db: Db, levels: readonly string[]): RawBuilder<boolean> {
  const named = levels.filter((level) => level !== "none");
  if (named.length === levels.length) return oneOf(db, "level", named);
  return named.length > 0 ? sql`(level is null or ${oneOf(db, "level", named)})` : sql`level is null`;
}
