import { createField, getCompanySettings, updateCompany } from "#modules/admin";
import {
  addItem,
  createContractTemplate,
  createDeliveryTemplate,
  createPipeline,
  createProducts,
  defaultPipeline,
  findDeliveryTemplates,
  findPipelines,
  setProductTemplate,
} from "#modules/sales";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { priceIn } from "../demo/queries.ts";
import { kits } from "./kits/all.ts";
import type { Trade } from "./kits/kit.ts";
import { type Plan, type Planned, planOf } from "./plan.ts";
import type { SetUpResult } from "./table.ts";

/**
 * Sets the firm up for a trade, as one operation that one undo takes back. It only adds: what is there by name is left
 * alone, and so are the things of a trade that was set up before.
 */
export function setUpTrade(ctx: Ctx, trade: Trade): Promise<SetUpResult> {
  demand(ctx, "admin:write");
  demand(ctx, "sales:write");
  return inTransaction(ctx, async (tx) => {
    if ((await getCompanySettings(tx.db)).trade !== trade) await updateCompany(tx, { trade });
    const plan = await planOf(tx.db, trade);
    const missing = plan.items.filter(({ isThere }) => !isThere);
    await addStagesAndChecks(tx, plan, missing);
    for (const { at } of of(missing, "field")) await addField(tx, plan, at);
    for (const { at } of of(missing, "delivery")) await addDelivery(tx, plan, at);
    await addProducts(tx, plan, of(missing, "product"));
    for (const { at } of of(missing, "contract")) {
      const { name, text } = kits[trade].contracts[at]!;
      await createContractTemplate(tx, { name: name[plan.language], text: text[plan.language] });
    }
    return { added: missing.length, thereAlready: plan.items.length - missing.length };
  });
}

const of = (items: readonly Planned[], kind: Planned["kind"]) => items.filter((item) => item.kind === kind);

/** The trade's pipeline is a firm's first; in a firm that sells already it comes beside what is there. */
async function addStagesAndChecks(tx: Ctx, { trade, language, ...plan }: Plan, missing: readonly Planned[]) {
  const draft = defaultPipeline(trade, language);
  const isFirst = (await findPipelines(tx.db)).length === 0;
  const name = isFirst ? draft.name : kits[trade].name[language];
  const pipeline = plan.pipeline ?? (await createPipeline(tx, { ...draft, name }));
  for (const { stage, at, of: stageName } of of(missing, "check")) {
    const { label, required } = kits[trade].checklists[stage]![at]!;
    const { id } = pipeline.stages.find((one) => one.name === stageName)!;
    await addItem(tx, id, { label: label[language], required });
  }
}

async function addField(tx: Ctx, { trade, language }: Plan, at: number) {
  const { record, kind, label, options } = kits[trade].fields[at]!;
  await createField(tx, {
    record,
    kind,
    label: label[language],
    options: options.map((option) => ({ label: option[language] })),
  });
}

async function addDelivery(tx: Ctx, { trade, language }: Plan, at: number) {
  const { name, steps, ...rest } = kits[trade].deliveries[at]!;
  await createDeliveryTemplate(tx, {
    ...rest,
    name: name[language],
    steps: steps.map(({ title, afterDays }) => ({ title: title[language], afterDays })),
  });
}

async function addProducts(tx: Ctx, { trade, language }: Plan, missing: readonly Planned[]) {
  const { currency } = await getCompanySettings(tx.db);
  const made = missing.map(({ at }) => ({ id: newId(), from: kits[trade].products[at]! }));
  await createProducts(
    tx,
    made.map(({ id, from: { name, unit, category, priceMinor } }) => ({
      id,
      name: name[language],
      unit: unit[language],
      category: category[language],
      priceMinor: priceIn(currency, priceMinor),
      notes: say("An example: put your own name and price here.", "示例产品，请改成自己的名称和价格。")[language],
    })),
  );
  const templates = new Map((await findDeliveryTemplates(tx.db)).map(({ id, name }) => [name, id]));
  for (const { id, from } of made) {
    if (from.deliveredBy === null) continue;
    const template = templates.get(kits[trade].deliveries[from.deliveredBy]!.name[language]);
    if (template) await setProductTemplate(tx, id, template);
  }
}
