import { getCompanySettings } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { type Language, languages } from "#platform/i18n";
import { z } from "#platform/schema";
import { fill, parseText, type Values, variables } from "../templates/queries.ts";
import { ContractText } from "../templates/table.ts";
import type { Preview } from "./page.ts";
import { documentOf } from "./paper/document.ts";
import { getContract } from "./queries.ts";

/** A text that is being written: for a contract, or for a template, whose places then show what they mean. */
export const PreviewDraft = z
  .object({
    text: ContractText,
    contractId: z.string().max(100).optional(),
    language: z.enum(languages).optional(),
  })
  .openapi("ContractPreviewDraft");

/** How a text reads with its places filled. Nothing is kept. */
export async function previewText(ctx: Ctx, draft: z.infer<typeof PreviewDraft>): Promise<z.infer<typeof Preview>> {
  demand(ctx, "sales:read");
  const { text, contractId } = draft;
  if (!contractId) {
    const language = draft.language ?? (await getCompanySettings(ctx.db)).language;
    const filled = fill(text, meanings(language));
    return { blocks: parseText(filled.text), missing: filled.missing };
  }
  const contract = { ...(await getContract(ctx.db, contractId)), text, frozenText: null };
  const filled = await documentOf(ctx, contract);
  return { blocks: parseText(filled.text), missing: filled.missing };
}

/** What each place means, in brackets. */
function meanings(language: Language): Values {
  return Object.fromEntries(Object.entries(variables).map(([name, label]) => [name, `【${label[language]}】`]));
}
