import { getCompanySettings } from "#modules/admin";
import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { newId } from "#platform/ids";
import { builtIn } from "./built-in.ts";
import { type Template, TemplateDraft, type TemplatePatch } from "./table.ts";

/** The templates in their order; ours, those of the firm's language first, where there were never any. */
export async function listTemplates(ctx: Ctx): Promise<Template[]> {
  const found = await findTemplates(ctx.db);
  if (found.length > 0 || (await wereThereAny(ctx.db))) return found;
  return inTransaction(systemContext(ctx.company, "listTemplates", ctx.now, ctx.language), async (tx) => {
    if (!(await wereThereAny(tx.db))) {
      const { language } = await getCompanySettings(tx.db);
      const ordered = builtIn.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
      const createdAt = ctx.now.toISOString();
      for (const [position, one] of ordered.entries()) {
        await create(tx, "contractTemplates", { ...one, id: newId(), position, createdAt, deletedAt: null });
      }
    }
    return findTemplates(tx.db);
  });
}

/** Makes a template, at the end of the list. */
export function createTemplate(ctx: Ctx, input: TemplateDraft): Promise<Template> {
  const { id = newId(), language, ...draft } = TemplateDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const position = ((await findTemplates(tx.db)).at(-1)?.position ?? -1) + 1;
    const firm = await getCompanySettings(tx.db);
    const createdAt = ctx.now.toISOString();
    const row = { ...draft, id, language: language ?? firm.language, position, createdAt, deletedAt: null };
    return create(tx, "contractTemplates", row);
  });
}

/** Changes a template; contracts made from it keep their text. */
export function updateTemplate(ctx: Ctx, id: string, patch: TemplatePatch): Promise<Template> {
  return inTransaction(ctx, async (tx) => {
    const before = await getTemplate(tx.db, id);
    return save(tx, "contractTemplates", before, { ...before, ...patch } as Template);
  });
}

/** Puts a template into the bin. */
export function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "contractTemplates", [await getTemplate(tx.db, id)]));
}

/** A template by its id; refuses when there is none. */
export async function getTemplate(db: Db, id: string): Promise<Template> {
  const found = await findRow(db, "contractTemplates", id);
  if (found && !found.deletedAt) return found;
  throw notFound("contract_template.not_found", ["There is no such template.", "没有这个模板。"]);
}

/** The templates that are there, in their order. */
export function findTemplates(db: Db): Promise<Template[]> {
  return db
    .selectFrom("contractTemplates")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

async function wereThereAny(db: Db): Promise<boolean> {
  return Boolean(await db.selectFrom("contractTemplates").select("id").limit(1).executeTakeFirst());
}
