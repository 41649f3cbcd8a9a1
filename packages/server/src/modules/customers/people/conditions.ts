import { type RawBuilder, sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { addDays, startOfDay } from "#platform/clock";
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

/** What a filter means in SQL. Days are days in the firm's time zone. */
export async function conditionsOf(db: Db, filter: CustomerFilter): Promise<Conditions> {
  const where = [
    sql<boolean>`deleted_at is null`,
    ...plain(db, filter),
    ...instants(filter, await zoneFor(db, filter)),
    ...indexed(db, filter),
  ];
  if (filter.q?.trim()) {
    const hits = await findDocuments(db, filter.q, ["customer"], mostHits);
    return { where, among: hits.map(({ refId }) => refId) };
  }
  for (const source of narrowSources(db, filter)) {
    const { rows } = await sql<{ id: string }>`${source} limit ${few + 1}`.execute(db);
    if (rows.length <= few) return { where, among: [...new Set(rows.map(({ id }) => id))] };
  }
  return { where, among: null };
}

/** Where to read the ids of a condition that an index answers at once. */
function narrowSources(db: Db, { tag, organisationId, owed, hasNextStep }: CustomerFilter): RawBuilder<unknown>[] {
  return [
    ...(tag?.length ? [sql`select customer_id as id from customer_tags where ${idsIn(db, sql.ref("tag"), tag)}`] : []),
    ...(organisationId ? [sql`select id from customers where organisation_id = ${organisationId}`] : []),
    ...(owed === "true" ? [sql`select id from customers where owed_minor > 0`] : []),
    ...(hasNextStep === "true" ? [sql`select id from customers where deleted_at is null and next_step_on > ''`] : []),
  ];
}

/** The same conditions, asked of a row that the list comes by. */
function indexed(db: Db, { tag, organisationId, owed, hasNextStep }: CustomerFilter): RawBuilder<boolean>[] {
  const tagged = sql<boolean>`exists (
    select 1 from customer_tags
    where customer_id = customers.id and ${idsIn(db, sql.ref("tag"), tag ?? [])})`;
  return [
    ...(tag?.length ? [tagged] : []),
    ...(organisationId ? [sql<boolean>`organisation_id = ${organisationId}`] : []),
    ...(owed === "true" ? [sql<boolean>`owed_minor > 0`] : []),
    ...(hasNextStep === "true" ? [sql<boolean>`next_step_on > ''`] : []),
  ];
}

function plain(db: Db, filter: CustomerFilter): RawBuilder<boolean>[] {
  const { kind, lifecycle, level, source, ownerId, owed, hasNextStep } = filter;
  const { lastOrderFrom, lastOrderTo } = filter;
  const conditions: RawBuilder<boolean>[] = [];
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (lifecycle?.length) conditions.push(oneOf(db, "lifecycle", lifecycle));
  if (level?.length) conditions.push(levelIn(db, level));
  if (source?.length) conditions.push(oneOf(db, "source", source));
  if (ownerId) conditions.push(sql`owner_id = ${ownerId}`);
  if (owed === "false") conditions.push(sql`owed_minor = 0`);
  if (hasNextStep === "false") conditions.push(sql`next_step_on = ''`);
  if (lastOrderFrom) conditions.push(sql`last_order_on >= ${lastOrderFrom}`);
  if (lastOrderTo) conditions.push(sql`last_order_on <= ${lastOrderTo}`, sql`last_order_on > ''`);
  return conditions;
}

/** The firm's time zone, read only where a condition speaks of the day of an instant. */
async function zoneFor(db: Db, { createdFrom, createdTo, lastContactBefore }: CustomerFilter): Promise<string> {
  return createdFrom || createdTo || lastContactBefore ? (await getCompanySettings(db)).timeZone : "UTC";
}

function instants({ createdFrom, createdTo, lastContactBefore }: CustomerFilter, zone: string): RawBuilder<boolean>[] {
  return [
    ...(createdFrom ? [sql<boolean>`created_at >= ${startOfDay(createdFrom, zone)}`] : []),
    ...(createdTo ? [sql<boolean>`created_at < ${startOfDay(addDays(createdTo, 1), zone)}`] : []),
    ...(lastContactBefore ? [sql<boolean>`last_contact_at < ${startOfDay(lastContactBefore, zone)}`] : []),
  ];
}

function oneOf(db: Db, column: string, values: readonly string[]): RawBuilder<boolean> {
  return values.length === 1 ? sql`${sql.ref(column)} = ${values[0]}` : idsIn(db, sql.ref(column), values);
}

function levelIn(db: Db, levels: readonly string[]): RawBuilder<boolean> {
  const named = levels.filter((level) => level !== "none");
  if (named.length === levels.length) return oneOf(db, "level", named);
  return named.length > 0 ? sql`(level is null or ${oneOf(db, "level", named)})` : sql`level is null`;
}
