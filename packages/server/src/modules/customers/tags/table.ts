import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { storable } from "../people/fields.ts";
import { findUsedTags } from "./in-use.ts";

export const colors = ["gray", "green", "blue", "amber", "red", "purple"] as const;

export const TagName = z.string().overwrite(storable).trim().min(1).max(50);

/** A word that groups customers. A customer's tags are kept by name in its row. */
export const Tag = z
  .object({
    id: z.string(),
    name: z.string(),
    color: z.enum(colors),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Tag");
export type Tag = z.infer<typeof Tag>;

export const TagDraft = z.object({ id: z.uuid().optional(), name: TagName, color: z.enum(colors).default("gray") });
export type TagDraft = z.infer<typeof TagDraft>;

export const TagPatch = z.object({ name: TagName, color: z.enum(colors) }).partial();
export type TagPatch = z.infer<typeof TagPatch>;

declare module "#platform/db" {
  interface Tables {
    tags: Tag;
  }
}

defineTable("tags", { area: "customers", personal: [], inUse: findUsedTags, binned: true });
