import { defineTable } from "#platform/changes";
import { Id, z } from "#platform/schema";
import { findFilledFields } from "./in-use.ts";

export const fieldRecords = ["customer", "contact", "opportunity", "order"] as const;
export const FieldRecord = z.enum(fieldRecords);
export type FieldRecord = z.infer<typeof FieldRecord>;

export const fieldKinds = [
  "text",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "yesNo",
  "link",
  "reference",
] as const;
export type FieldKind = (typeof fieldKinds)[number];
export const referred = ["customer", "opportunity", "order", "product"] as const;
export type Referred = (typeof referred)[number];

/** One thing that can be chosen. The value is what records keep and never changes; the label may. */
export const FieldOption = z.object({ value: z.string(), label: z.string() }).openapi("FieldOption");
export type FieldOption = z.infer<typeof FieldOption>;

/** A field that the owner added to a kind of record. `key` is its name in the API and never changes. */
export const CustomField = z
  .object({
    id: z.string(),
    record: FieldRecord,
    key: z.string(),
    label: z.string(),
    kind: z.enum(fieldKinds),
    options: z.array(FieldOption), // of choices alone
    refersTo: z.enum(referred).nullable(), // of references alone
    hint: z.string(),
    required: z.boolean(), // a form must fill it; records that were there before stay as they are
    position: z.int(),
    indexedAt: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("CustomField");
export type CustomField = z.infer<typeof CustomField>;

const Label = z.string().overwrite(storable).trim().min(1).max(60);
const OptionDraft = z.object({ value: z.string().max(100).optional(), label: Label });

export const CustomFieldDraft = z
  .object({
    id: Id.optional(),
    record: FieldRecord,
    label: Label,
    kind: z.enum(fieldKinds),
    options: z.array(OptionDraft).max(200).default([]),
    refersTo: z.enum(referred).nullable().default(null),
    hint: z.string().overwrite(storable).trim().max(300).default(""),
    required: z.boolean().default(false),
  })
  .openapi("CustomFieldDraft");
export type CustomFieldDraft = z.input<typeof CustomFieldDraft>;

/** What may change later. Options are given whole: those with a value are the ones that were there. */
export const CustomFieldPatch = z
  .object({
    label: Label,
    options: z.array(OptionDraft).max(200),
    hint: z.string().overwrite(storable).trim().max(300),
    required: z.boolean(),
  })
  .partial()
  .openapi("CustomFieldPatch");
export type CustomFieldPatch = z.infer<typeof CustomFieldPatch>;

/** What no database keeps (NUL, half a surrogate pair) is left out. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}

export type CustomFieldRow = Omit<CustomField, "options" | "required"> & { options: string; required: number };

declare module "#platform/db" {
  interface Tables {
    customFields: CustomFieldRow;
  }
}

defineTable("customFields", {
  area: "admin",
  personal: [],
  json: ["options"],
  computed: ["indexedAt"],
  inUse: findFilledFields,
  binned: true,
});
