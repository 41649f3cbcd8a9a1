import { sql } from "kysely";
import { type Db, findRow, idsIn } from "#platform/db";
import { notFound } from "#platform/errors";
import { findReferences } from "#platform/search";
import type { Opportunity } from "../opportunities/table.ts";
import type { ContactChoice, DealContact, NamedContact } from "./table.ts";

const mostChoices = 30;

/** The people of a deal; who decides stands first. One in the bin is left out. */
export async function findContacts(db: Db, opportunityId: string): Promise<NamedContact[]> {
  const { rows } = await sql<NamedContact>`
    select d.*, c.name, c.job_title, coalesce(f.name, '') as organisation
    from opportunity_contacts d
    join customers c on c.id = d.customer_id and c.deleted_at is null
    left join customers f on f.id = c.organisation_id
    where d.opportunity_id = ${opportunityId}
    order by case d.role when 'decides' then 1 when 'pays' then 2 when 'influences' then 3 else 4 end, d.id`.execute(
    db,
  );
  return rows;
}

/** A person in a deal by the entry's id; refuses when there is none. */
export async function getContact(db: Db, id: string): Promise<DealContact> {
  const found = await findRow(db, "opportunityContacts", id);
  if (found) return found;
  throw notFound("deal_contact.not_found", ["This deal has no such contact.", "这个商机没有这位联系人。"]);
}

/** Who could be added to a deal: people of the customer's organisation first, then whoever the text finds. */
export async function findChoices(db: Db, deal: Opportunity, text: string): Promise<ContactChoice[]> {
  const customer = deal.customerId ? await findRow(db, "customers", deal.customerId) : undefined;
  const firm = customer?.kind === "organisation" ? customer.id : (customer?.organisationId ?? null);
  const near = await peopleNear(db, firm, customer?.kind === "person" ? customer.id : null);
  const found = text.trim() ? await findReferences(db, text, ["customer"], mostChoices) : [];
  const foundIds = new Set(found.map(({ refId }) => refId));
  const nearFitting = text.trim() ? near.filter(({ id }) => foundIds.has(id)) : near;
  const others = [...foundIds].filter((id) => !near.some((one) => one.id === id));
  const present = await db
    .selectFrom("opportunityContacts")
    .select("customerId")
    .where("opportunityId", "=", deal.id)
    .execute();
  const taken = new Set(present.map(({ customerId }) => customerId));
  return [...nearFitting, ...(await people(db, others))].filter(({ id }) => !taken.has(id)).slice(0, mostChoices);
}

async function peopleNear(db: Db, firm: string | null, self: string | null): Promise<ContactChoice[]> {
  if (!firm && !self) return [];
  const rows = await db
    .selectFrom("customers")
    .select(["id", "name", "jobTitle", "role"])
    .where((where) =>
      where.or([...(firm ? [where("organisationId", "=", firm)] : []), ...(self ? [where("id", "=", self)] : [])]),
    )
    .where("kind", "=", "person")
    .where("deletedAt", "is", null)
    .orderBy("sortKey")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, colleague: true }));
}

async function people(db: Db, ids: string[]): Promise<ContactChoice[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("customers")
    .select(["id", "name", "jobTitle", "role"])
    .where(idsIn(db, sql.ref("id"), ids))
    .where("kind", "=", "person")
    .where("deletedAt", "is", null)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { ...row, colleague: false }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
