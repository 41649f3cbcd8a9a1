import { rolesOfCustomers } from "#modules/customers";
import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";

export const DealRole = z.enum(rolesOfCustomers);
export type DealRole = z.infer<typeof DealRole>;

/** A person who has a say in a deal, and which. */
export const DealContact = z
  .object({
    id: z.string(),
    opportunityId: z.string(),
    customerId: z.string(),
    role: DealRole,
    note: z.string(),
    version: z.int(),
  })
  .openapi("OpportunityContact");
export type DealContact = z.infer<typeof DealContact>;

/** The person by name, as a deal's page shows them. */
export const NamedContact = DealContact.extend({
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string(),
}).openapi("NamedOpportunityContact");
export type NamedContact = z.infer<typeof NamedContact>;

/** Somebody who could be added: people of the customer's organisation come first. */
export const ContactChoice = z
  .object({
    id: z.string(),
    name: z.string(),
    jobTitle: z.string(),
    role: DealRole.nullable(),
    colleague: z.boolean(), // works in the customer's organisation
  })
  .openapi("OpportunityContactChoice");
export type ContactChoice = z.infer<typeof ContactChoice>;

export const DealContactDraft = z
  .object({
    id: Id.optional(),
    customerId: z.string().max(100),
    role: DealRole.optional(), // what the person's own page says, else “influences”
    note: typed(2000).default(""),
  })
  .openapi("OpportunityContactDraft");
export type DealContactDraft = z.input<typeof DealContactDraft>;
export const DealContactPatch = z
  .object({ role: DealRole, note: typed(2000) })
  .partial()
  .openapi("OpportunityContactPatch");
export type DealContactPatch = z.infer<typeof DealContactPatch>;

declare module "#platform/db" {
  interface Tables {
    opportunityContacts: DealContact;
  }
}

defineTable("opportunityContacts", {
  area: "sales",
  personal: ["note"],
  partOf: "opportunityId",
  refers: { opportunityId: "opportunities", customerId: "customers" },
});
