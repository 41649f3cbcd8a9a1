import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { DeliveryTemplate, TemplateRow } from "./table.ts";

/** As the API publishes it. */
export const presentTemplate = (row: TemplateRow): DeliveryTemplate => ({
  ...row,
  steps: JSON.parse(row.steps) as DeliveryTemplate["steps"],
});

/** A template as it is kept; refuses when there is none. */
export async function getTemplate(db: Db, id: string): Promise<TemplateRow> {
  const found = await findRow(db, "deliveryTemplates", id);
  if (found && !found.deletedAt) return found;
  throw notFound("delivery.no_such_template", ["There is no such template.", "没有这个交付模板。"]);
}

/** A template by its id. */
export async function findTemplate(db: Db, id: string): Promise<DeliveryTemplate> {
  return presentTemplate(await getTemplate(db, id));
}

/** All templates, by name. */
export async function listTemplates(db: Db): Promise<DeliveryTemplate[]> {
  const rows = await db
    .selectFrom("deliveryTemplates")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("name")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(presentTemplate);
}

/** By which template each of these products is delivered. */
export async function findProductTemplates(db: Db, productIds: string[]): Promise<Map<string, DeliveryTemplate>> {
  const settings = productIds.length
    ? await db.selectFrom("productDeliveries").selectAll().where("productId", "in", productIds).execute()
    : [];
  const templates = new Map((await listTemplates(db)).map((template) => [template.id, template]));
  return new Map(
    settings.flatMap(({ productId, templateId }) => {
      const template = templates.get(templateId);
      return template ? [[productId, template] as const] : [];
    }),
  );
}
