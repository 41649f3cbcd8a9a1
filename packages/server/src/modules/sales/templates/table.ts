import { Title, typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { languages } from "#platform/i18n";
import { Id, z } from "#platform/schema";

/** As long as a contract may be. */
export const ContractText = typed(60_000);

/** A contract to begin from: light Markdown with places like `{{customer.name}}`. */
export const Template = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.enum(languages),
    text: z.string(),
    position: z.int(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("ContractTemplate");
export type Template = z.infer<typeof Template>;

export const TemplateDraft = z
  .object({ id: Id.optional(), name: Title, language: z.enum(languages).optional(), text: ContractText.default("") })
  .openapi("ContractTemplateDraft");
export type TemplateDraft = z.input<typeof TemplateDraft>;
export const TemplatePatch = z
  .object({ name: Title, language: z.enum(languages), text: ContractText })
  .partial()
  .openapi("ContractTemplatePatch");
export type TemplatePatch = z.infer<typeof TemplatePatch>;

declare module "#platform/db" {
  interface Tables {
    contractTemplates: Template;
  }
}

defineTable("contractTemplates", { area: "sales", personal: [], binned: true });
