import { defineTable } from "#platform/changes";
import { Filter } from "#platform/lists";
import { z } from "#platform/schema";
import { TagName } from "../tags/table.ts";
import { storable } from "../people/fields.ts";
import { followTagRules } from "./follow.ts";

/** A rule that gives a tag to whom a filter leaves, and takes it off again, but only where it gave it itself. */
export const TagRule = z
  .object({
    id: z.string(),
    name: z.string(),
    tag: z.string(),
    filter: z.looseObject({}).openapi({ description: "See Filter" }),
    active: z.boolean(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("TagRule");
export type TagRule = z.infer<typeof TagRule>;
/** As it is kept. */
export type TagRuleRow = Omit<TagRule, "filter" | "active"> & { filter: string; active: number };

const fields = {
  name: z.string().overwrite(storable).trim().min(1).max(100),
  tag: TagName,
  filter: z
    .looseObject({})
    .transform((given) => Filter.parse(given))
    .openapi({ description: "See the parameter where of the list" }),
  active: z.boolean(),
};
export const TagRuleDraft = z.object({ ...fields, id: z.uuid().optional(), active: z.boolean().default(true) });
export type TagRuleDraft = z.infer<typeof TagRuleDraft>;
export const TagRulePatch = z.object(fields).partial();
export type TagRulePatch = z.infer<typeof TagRulePatch>;

declare module "#platform/db" {
  interface Tables {
    tagRules: TagRuleRow;
    /** Which tags a rule gave to whom; what stands here may be taken off by it. */
    ruleTags: { ruleId: string; customerId: string; tag: string };
  }
}

defineTable("tagRules", { area: "customers", personal: [], json: ["filter"], follow: followTagRules, binned: true });
