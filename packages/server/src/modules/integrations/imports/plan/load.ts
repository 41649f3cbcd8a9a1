import { sql } from "kysely";
import { type CustomerRow, findCustomers, findCustomersByContact } from "#modules/customers";
import { findPipelines } from "#modules/sales";
import { type Db, idsIn } from "#platform/db";
import { withMade } from "../choices/make-new.ts";
import type { RowFacts } from "../facts/facts.ts";
import { enterOpportunity } from "./opportunities.ts";
import { linesBefore } from "./orders.ts";
import { nameKeyOf } from "./find-people.ts";
import { loadInvoiceTitles } from "./invoice-titles.ts";
import { enter, keysOf, keysOfOrganisation, personOf } from "./people.ts";
import { resolveReferences } from "./references.ts";
import type { PlanSettings } from "./settings.ts";
import { whoKey, whoOf } from "./who.ts";
import type { Memory } from "./memory.ts";
import { loadProducts, loadTasks } from "./load-more.ts";
import { noteKey, type World } from "./world.ts";

type PointKind = "email" | "phone" | "messenger" | "externalId" | "name";
/** An order whose file has had more lines than this is asked for its next lines alone. */
const longOrder = 500;

/** Reads all that these rows may meet in the base, set-wise: a handful of queries, however many rows. */
export async function loadWorld(
  db: Db,
  world: World,
  memory: Memory,
  rows: readonly RowFacts[],
  settings: PlanSettings,
): Promise<void> {
  const { key, made } = settings;
  await resolveReferences(db, world, rows, settings);
  const sound = rows.filter(({ isBlank, problems }) => !isBlank && problems.length === 0);
  await loadPeople(db, world, memory, sound, key === "name");
  if (sound.some(({ customer }) => customer?.invoiceTitle)) await loadInvoiceTitles(db, world);
  await loadOrders(db, world, memory, sound);
  await loadSkus(db, world, sound);
  const deals = sound.filter(({ opportunity }) => opportunity);
  if (deals.length > 0) await loadOpportunities(db, world, deals, key === "name", made);
  await loadOwners(db, world, memory, sound);
  const isTold = sound.some(({ note, task, lastActivityAt }) => note || task || lastActivityAt !== undefined);
  if (isTold) await loadNotes(db, world);
  await loadTasks(db, world, sound);
  await loadProducts(db, world, sound);
}

async function loadPeople(
  db: Db,
  world: World,
  memory: Memory,
  rows: readonly RowFacts[],
  byName: boolean,
): Promise<void> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const who = whoOf(row);
    if (!who) continue;
    if (row.order) {
      // The lines of an order say the same again and again.
      const said = whoKey(who);
      if (seen.has(said) || memory.found.get(said) !== undefined) continue;
      seen.add(said);
    }
    const { id, reached } = keysOf(who.customer);
    const name = nameKeyOf(who.customer);
    if (id) keys.add(id);
    for (const key of reached) keys.add(key);
    // A name alone decides only where there is no id.
    if (name && (byName || !id)) keys.add(name);
    if (who.organisation) keysOfOrganisation(who.organisation).forEach((key) => keys.add(key));
  }
  if (keys.size === 0) return;
  const points = [...keys].map((key) => {
    const at = key.indexOf(":");
    return { kind: key.slice(0, at) as PointKind, value: key.slice(at + 1) };
  });
  const found = await findCustomersByContact(db, points);
  const ids = [...new Set(found.map(({ customerId }) => customerId))].filter((id) => !world.people.has(id));
  if (ids.length === 0) return;
  const customers = await findCustomers(db, ids);
  for (const row of customers.sort((a, b) => (a.id < b.id ? -1 : 1))) enterKnown(world, row);
}

function enterKnown(world: World, row: CustomerRow): void {
  enter(world, personOf(row));
  world.loaded.push(row.id);
}

async function loadOrders(db: Db, world: World, memory: Memory, rows: readonly RowFacts[]): Promise<void> {
  const numbers = [...new Set(rows.flatMap(({ order }) => (order ? [order.number] : [])))];
  if (numbers.length === 0) return;
  const unknown = numbers.filter((number) => !world.orders.has(number));
  if (unknown.length > 0) {
    const orders = await db
      .selectFrom("orders")
      .selectAll()
      .where(idsIn(db, sql.ref("number"), unknown))
      .where("deletedAt", "is", null)
      .orderBy("id", "desc")
      .execute();
    // Newest first, so that the oldest of several with one number is the one that stays.
    for (const before of orders) {
      const { version: _, deletedAt: __, ...now } = before;
      world.orders.set(before.number, { before, now, lines: [], changedLines: [] });
    }
  }
  await loadLines(db, world, memory, numbers);
}

async function loadSkus(db: Db, world: World, rows: readonly RowFacts[]): Promise<void> {
  const unknown = new Set<string>();
  for (const { line } of rows) if (line && line.sku !== "" && !world.skus.has(line.sku)) unknown.add(line.sku);
  if (unknown.size === 0) return;
  const found = await db
    .selectFrom("products")
    .select(["id", "sku"])
    .where(idsIn(db, sql.ref("sku"), [...unknown]))
    .where("deletedAt", "is", null)
    .execute();
  const bySku = Map.groupBy(found, ({ sku }) => sku);
  for (const sku of unknown) {
    const [one, ...others] = bySku.get(sku) ?? [];
    world.skus.set(sku, one && others.length === 0 ? one.id : null);
  }
}

/** The customers of orders and deals that are there: most rows say nothing but what is known of them. */
async function loadOwners(db: Db, world: World, memory: Memory, rows: readonly RowFacts[]): Promise<void> {
  const ids = new Set<string>();
  for (const row of rows) {
    const owner = row.order && world.orders.get(row.order.number)?.now.customerId;
    const who = owner ? whoOf(row) : null;
    if (owner && who && !world.people.has(owner) && memory.found.get(whoKey(who)) !== owner) ids.add(owner);
  }
  for (const { now } of world.opportunities.values()) {
    if (now.customerId && !world.people.has(now.customerId)) ids.add(now.customerId);
  }
  if (ids.size === 0) return;
  for (const row of await findCustomers(db, [...ids])) enterKnown(world, row);
}

async function loadLines(db: Db, world: World, memory: Memory, numbers: readonly string[]): Promise<void> {
  const known = numbers.flatMap((number) => {
    const before = world.orders.get(number)?.before;
    return before ? [{ id: before.id, from: linesBefore(memory, number) }] : [];
  });
  const short = known.filter(({ from }) => from <= longOrder).map(({ id }) => id);
  const found =
    short.length === 0
      ? []
      : await db
          .selectFrom("orderLines")
          .selectAll()
          .where(idsIn(db, sql.ref("orderId"), short))
          .execute();
  for (const { id, from } of known) {
    if (from <= longOrder) continue;
    found.push(
      ...(await db
        .selectFrom("orderLines")
        .selectAll()
        .where("orderId", "=", id)
        .where("ordinal", ">", from)
        .orderBy("ordinal")
        .limit(2000)
        .execute()),
    );
  }
  for (const line of found) world.lines.set(`${line.orderId}:${line.ordinal}`, line);
}

async function loadOpportunities(
  db: Db,
  world: World,
  rows: readonly RowFacts[],
  byTitle: boolean,
  made: PlanSettings["made"],
): Promise<void> {
  if (world.pipelines.length === 0) world.pipelines = withMade(await findPipelines(db), made);
  const ids = rows.flatMap(({ opportunity }) => opportunity!.externalId ?? []);
  const titles = rows.flatMap(({ opportunity }) => opportunity!.title ?? []);
  const customers = [...world.people.keys()];
  const found = await db
    .selectFrom("opportunities")
    .selectAll()
    .where("deletedAt", "is", null)
    .where((where) =>
      where.or([
        where.and([where("externalId", "is not", null), idsIn(db, sql.ref("externalId"), ids)]),
        byTitle
          ? idsIn(db, sql.ref("title"), titles)
          : where.or([
              idsIn(db, sql.ref("customerId"), customers),
              where.and([where("customerId", "is", null), idsIn(db, sql.ref("title"), titles)]),
            ]),
      ]),
    )
    .orderBy("id")
    .execute();
  for (const before of found) {
    if (world.opportunities.has(before.id)) continue;
    const { version: _, deletedAt: __, ...now } = before;
    enterOpportunity(world, { before, now });
  }
}

async function loadNotes(db: Db, world: World): Promise<void> {
  const ids = [...world.people.values()].flatMap(({ before, id }) => (before ? [id] : []));
  if (ids.length === 0) return;
  const found = await db
    .selectFrom("timeline")
    .select(["customerId", "at", "text"])
    .where(idsIn(db, sql.ref("customerId"), ids))
    .where("kind", "in", ["followup", "call", "meeting", "mail", "message", "note", "task"])
    .where("deletedAt", "is", null)
    .execute();
  for (const { customerId, at, text } of found) {
    world.notes.add(noteKey(customerId, at, text));
    world.notes.add(noteKey(customerId, "", text));
  }
}
