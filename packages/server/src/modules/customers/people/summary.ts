import type { Db } from "#platform/db";
import { z } from "#platform/schema";
import { getCustomer } from "./queries.ts";
import { presentCustomer } from "./rows.ts";
import { Customer } from "./table.ts";

const Contact = Customer.pick({
  id: true,
  name: true,
  jobTitle: true,
  role: true,
  keepInTouchDays: true,
  emails: true,
  phones: true,
  photoId: true,
});

/** What is planned with a customer: an open task. */
const Plan = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  dueOn: z.string().nullable(),
  dueTime: z.string().nullable(),
  priority: z.int(),
  version: z.int(),
});

/** All that the head and the left column of a customer's page show. */
export const CustomerSummary = z
  .object({
    customer: Customer,
    organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
    contacts: z.array(Contact),
    plans: z.array(Plan),
  })
  .openapi("CustomerSummary");
export type CustomerSummary = z.infer<typeof CustomerSummary>;

const mostContacts = 100;
const mostPlans = 50;

/** A customer with where it belongs, who belongs to it, and what is planned, soonest first. */
export async function getSummary(db: Db, id: string): Promise<CustomerSummary> {
  const row = await getCustomer(db, id);
  return {
    customer: presentCustomer(row),
    organisation: row.organisationId ? await findOrganisation(db, row.organisationId) : null,
    contacts: row.kind === "organisation" ? await listContacts(db, id) : [],
    plans: await listPlans(db, id),
  };
}

async function findOrganisation(db: Db, id: string) {
  const found = await db
    .selectFrom("customers")
    .select(["id", "name"])
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return found ?? null;
}

async function listContacts(db: Db, id: string) {
  const rows = await db
    .selectFrom("customers")
    .selectAll()
    .where("organisationId", "=", id)
    .where("deletedAt", "is", null)
    .limit(mostContacts)
    .execute();
  return rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).map((row) => Contact.parse(presentCustomer(row)));
}

async function listPlans(db: Db, id: string) {
  const rows = await db
    .selectFrom("tasks")
    .select(["id", "title", "kind", "dueOn", "dueTime", "priority", "version"])
    .where("customerId", "=", id)
    .where("deletedAt", "is", null)
    .where("doneAt", "is", null)
    .limit(mostPlans)
    .execute();
  const when = ({ dueOn, dueTime }: (typeof rows)[number]) => `${dueOn ?? "9999"} ${dueTime ?? "99"}`;
  return rows.sort((a, b) => (when(a) < when(b) ? -1 : 1));
}
