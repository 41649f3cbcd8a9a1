import { defineTable } from "#platform/changes";
import { Id, On, z } from "#platform/schema";
import { storable } from "../people/fields.ts";
import { followNeeds } from "./follow.ts";

export const needKinds = ["need", "preference"] as const;

const line = (longest: number) => z.string().overwrite(storable).trim().max(longest);
const fields = z.object({
  kind: z.enum(needKinds),
  text: line(10_000).min(1),
  source: line(200), // a call, a survey, an order, what a colleague said …
  notedOn: On,
});

/** Something a customer needs or prefers, with where one knows it from and since when. */
export const CustomerNeed = fields
  .extend({
    id: z.string(),
    customerId: z.string(),
    position: z.int(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("CustomerNeed");
export type CustomerNeed = z.infer<typeof CustomerNeed>;

export const NeedDraft = fields
  .partial()
  .extend({ id: Id.optional(), text: fields.shape.text })
  .openapi("CustomerNeedDraft");
export type NeedDraft = z.infer<typeof NeedDraft>;

export const NeedPatch = fields.partial().openapi("CustomerNeedPatch");
export type NeedPatch = z.infer<typeof NeedPatch>;

declare module "#platform/db" {
  interface Tables {
    customerNeeds: CustomerNeed;
  }
}

defineTable("customerNeeds", {
  area: "customers",
  personal: ["text", "source"],
  follow: followNeeds,
  binned: true,
  refers: { customerId: "customers" },
});
