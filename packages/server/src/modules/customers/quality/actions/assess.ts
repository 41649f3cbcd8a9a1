import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { rememberedIn } from "#platform/company";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert, type Db, idsIn } from "#platform/db";
import { setScore } from "../../people/actions/quality.ts";
import type { CustomerRow } from "../../people/table.ts";
import { getQualitySettings } from "./settings.ts";
import { type Fault, faultsOf, type Terms } from "../rules/faults.ts";
import { subjectOf, valuesOf } from "../rules/subject.ts";
import { scoreOf } from "../fields.ts";

/** By which day and which number of months is reckoned. */
export async function termsOf(ctx: Ctx): Promise<Terms> {
  const { timeZone, staleMonths } = await rememberedIn(ctx, ["companySettings", "qualitySettings"], "", async () => ({
    timeZone: (await getCompanySettings(ctx.db)).timeZone,
    staleMonths: (await getQualitySettings(ctx.db)).staleMonths,
  }));
  return { today: dayOf(ctx.now, timeZone), staleMonths };
}

type Made = Omit<CustomerRow, "version">;

/** The faults of those about to be written, by transaction and customer, until their rows are there. */
const foreseen = new WeakMap<object, Map<string, Fault[]>>();

/**
 * Finds the faults of somebody who is about to be written: nobody belongs to a new customer yet, and it has no titles.
 * Answers with the row and its score; `writeForeseen` writes the faults when the row has come.
 */
export async function assessNew(ctx: Ctx & { tx: object }, row: Made): Promise<Made> {
  const organisationEmails = (await emailsOfEmployers(ctx.db, [row])).get(row.organisationId ?? "") ?? [];
  const subject = subjectOf(row, { contacts: 0, organisationEmails, titles: [] });
  const faults = faultsOf(subject, await termsOf(ctx));
  foreseen.set(ctx.tx, (foreseen.get(ctx.tx) ?? new Map<string, Fault[]>()).set(row.id, faults));
  return { ...row, quality: scoreOf(faults.map(({ code }) => code)) };
}

/** Writes the faults that were foreseen for a new customer; answers whether there was such a forecast. */
export async function writeForeseen({ db, tx }: Ctx, id: string): Promise<boolean> {
  const faults = tx && foreseen.get(tx)?.get(id);
  if (!faults) return false;
  foreseen.get(tx)!.delete(id);
  await bulkInsert(db, "customerFaults", rowsOf(id, faults));
  return true;
}

const rowsOf = (customerId: string, faults: readonly Fault[]) =>
  faults.map(({ code, value, fixable }) => ({
    customerId,
    code,
    value: value.slice(0, 300),
    fixable: Number(fixable),
  }));

/** Finds the faults of these customers and writes them with the score, set-wise; those in the bin have none. */
export async function assessQuality(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inTransaction(ctx, async (tx) => {
    const { db } = tx;
    const terms = await termsOf(tx);
    const rows = await db
      .selectFrom("customers")
      .selectAll()
      .where(idsIn(db, sql.ref("id"), ids))
      .where("deletedAt", "is", null)
      .execute();
    const beside = await readBeside(db, rows);
    const found = rows.map((row) => ({ row, faults: faultsOf(subjectOf(row, beside(row)), terms) }));
    await db
      .deleteFrom("customerFaults")
      .where(idsIn(db, sql.ref("customerId"), ids))
      .execute();
    await bulkInsert(
      db,
      "customerFaults",
      found.flatMap(({ row, faults }) => rowsOf(row.id, faults)),
    );
    const scored = found.map(({ row, faults }) => ({ row, score: scoreOf(faults.map(({ code }) => code)) }));
    const changed = scored.filter(({ row, score }) => row.quality !== score);
    for (const [score, group] of Map.groupBy(changed, (one) => one.score)) {
      await setScore(
        db,
        score,
        group.map(({ row }) => row.id),
      );
    }
  });
}

/** What other rows say of these customers: how many contacts, the organisation's addresses, invoice titles. */
async function readBeside(db: Db, rows: readonly CustomerRow[]) {
  const organisations = rows.flatMap(({ kind, id }) => (kind === "organisation" ? [id] : []));
  const contacts = await countContacts(db, organisations);
  const emailsOf = await emailsOfEmployers(db, rows);
  const titles = await db
    .selectFrom("invoiceTitles")
    .select(["customerId", "kind", "taxNumber"])
    .where(
      idsIn(
        db,
        sql.ref("customerId"),
        rows.map(({ id }) => id),
      ),
    )
    .where("deletedAt", "is", null)
    .execute();
  const titlesOf = Map.groupBy(titles, ({ customerId }) => customerId);
  return ({ id, organisationId }: CustomerRow) => ({
    contacts: contacts.get(id) ?? 0,
    organisationEmails: emailsOf.get(organisationId ?? "") ?? [],
    titles: titlesOf.get(id) ?? [],
  });
}

async function emailsOfEmployers(
  db: Db,
  rows: readonly Pick<CustomerRow, "organisationId">[],
): Promise<Map<string, string[]>> {
  const employers = [...new Set(rows.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
  if (employers.length === 0) return new Map();
  const found = await db
    .selectFrom("customers")
    .select(["id", "emails"])
    .where(idsIn(db, sql.ref("id"), employers))
    .where("emails", "<>", "[]")
    .execute();
  return new Map(found.map(({ id, emails }) => [id, valuesOf(emails)]));
}

async function countContacts(db: Db, organisations: readonly string[]): Promise<Map<string, number>> {
  if (organisations.length === 0) return new Map();
  const { rows } = await sql<{ id: string; contacts: number }>`
    select organisation_id as id, count(*) as contacts from customers
    where ${idsIn(db, sql.ref("organisation_id"), organisations)} and deleted_at is null
    group by organisation_id`.execute(db);
  return new Map(rows.map(({ id, contacts }) => [id, contacts]));
}
