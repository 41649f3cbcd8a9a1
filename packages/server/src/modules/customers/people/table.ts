import { CustomValues } from "#modules/admin";
import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { isInUse } from "./in-use.ts";
import { followCustomers } from "./follow.ts";
import { Address, Entry, kinds, languagesOfCustomers, levels, Lifecycle, roles, sizes } from "./fields.ts";

/** A person or an organisation, as the API publishes it. What is `…On` or `…At` of facts is empty where nothing happened yet. */
export const Customer = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    name: z.string(),
    organisationId: z.string().nullable(), // for a contact: where this person works
    jobTitle: z.string(),
    role: z.enum(roles).nullable(), // in a deal
    emails: z.array(Entry),
    phones: z.array(Entry), // E.164 where readable, else as typed
    messengers: z.array(Entry),
    addresses: z.array(Address),
    birthday: z.string().nullable(), // 1990-05-12, or --05-12 without a year
    birthdayCalendar: z.enum(["solar", "lunar", "lunar-leap"]),
    source: z.string(),
    externalId: z.string().nullable(), // what another system calls this customer
    ownerId: z.string(),
    language: z.enum(languagesOfCustomers).nullable(),
    level: z.enum(levels).nullable(),
    industry: z.string(), // of an organisation: its trade
    size: z.enum(sizes).nullable(), // of an organisation: how many work there
    metHow: z.string(),
    metOn: z.string().nullable(),
    keepInTouchDays: z.int().nullable(), // the longest time without a word; Today proposes one after it
    needs: z.string(), // a line each; with their sources at /customers/{id}/needs
    notes: z.string(),
    tags: z.array(z.string()),
    photoId: z.string().nullable(), // a file; its picture is at /customers/{id}/photo
    custom: CustomValues, // the owner's own fields, see GET /fields
    lifecycleSet: Lifecycle.nullable(), // what the owner says, where the facts are overruled
    createdAt: z.string(),
    confirmedOn: z.string(), // when what is known was last said to be right
    deletedAt: z.string().nullable(),
    mergedInto: z.string().nullable(), // of one in the bin: who took over all it had
    version: z.int(),
    region: z.string(), // the province or city of the first address
    lifecycle: Lifecycle,
    orderCount: z.int(),
    orderTotalMinor: z.int(), // in the firm's currency
    firstOrderOn: z.string(),
    lastOrderOn: z.string(),
    owedMinor: z.int(),
    lastContactAt: z.string(),
    nextStepOn: z.string(),
    quality: z.int(), // of the data, 0 to 100; -1 while it is being reckoned
  })
  .openapi("Customer");
export type Customer = z.infer<typeof Customer>;

type JsonColumns = "emails" | "phones" | "messengers" | "addresses" | "tags" | "custom";

/** The row: lists are JSON text; `sortKey` orders names as a Chinese dictionary does. */
export type CustomerRow = Omit<Customer, JsonColumns> & Record<JsonColumns, string> & { sortKey: string };

/** The columns that facts fill, see `facts.ts`. */
export const computed = [
  "sortKey",
  "region",
  "lifecycle",
  "orderCount",
  "orderTotalMinor",
  "firstOrderOn",
  "lastOrderOn",
  "owedMinor",
  "lastContactAt",
  "nextStepOn",
  "needs",
  "quality",
] as const;

/** One thing a customer can be recognised by, in its normal form. Derived from the customers. */
export type ContactPoint = { customerId: string; kind: PointKind; value: string };
export type PointKind = "email" | "phone" | "messenger" | "externalId" | "name";

declare module "#platform/db" {
  interface Tables {
    customers: CustomerRow;
    contactPoints: ContactPoint;
    customerTags: { customerId: string; tag: string };
  }
}

defineTable("customers", {
  area: "customers",
  personal: [
    "name",
    "jobTitle",
    "emails",
    "phones",
    "messengers",
    "addresses",
    "birthday",
    "metHow",
    "needs",
    "notes",
    "custom",
  ],
  json: ["emails", "phones", "messengers", "addresses", "tags", "custom"],
  merged: ["custom"],
  sets: ["emails", "phones", "messengers", "addresses", "tags"],
  computed,
  inUse: isInUse,
  follow: followCustomers,
  binned: true,
  refers: { organisationId: "customers", mergedInto: "customers" },
  elsewhere: "mergedInto",
  files: ["photoId"],
});
