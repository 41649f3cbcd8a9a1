import { findFields, getCompanySettings } from "#modules/admin";
import {
  defaultPipeline,
  findContractTemplates,
  findDeliveryTemplates,
  findPipelines,
  findProductsNamed,
  findStageItems,
  type PipelineWithStages,
} from "#modules/sales";
import type { Db } from "#platform/db";
import type { Language } from "#platform/i18n";
import { kits } from "./kits/all.ts";
import type { Trade } from "./kits/kit.ts";
import type { TradeItem } from "./table.ts";

/** One thing that the set-up brings, with whether it is there already. `at` is its place in the kit, stage by stage. */
export type Planned = TradeItem & { at: number; stage: number };

export type Plan = {
  trade: Trade;
  language: Language;
  /** The pipeline that has the trade's stages already. */
  pipeline: PipelineWithStages | undefined;
  items: Planned[];
};

/** What setting up a trade would bring now. What is there under the same name counts as there, whoever made it. */
export async function planOf(db: Db, trade: Trade): Promise<Plan> {
  const { language } = await getCompanySettings(db);
  const kit = kits[trade];
  const draft = defaultPipeline(trade, language);
  const stageNames = draft.stages.map(({ name }) => name);
  const pipeline = (await findPipelines(db)).find((one) => isOf(one, kit.name[language], stageNames));
  const checks = await labelsByStage(db, pipeline);
  const fields = new Set((await findFields(db, ["customer", "contact", "opportunity", "order"])).map(keyOfField));
  const products = new Set(
    await findProductsNamed(
      db,
      kit.products.map(({ name }) => name[language]),
    ),
  );
  const deliveries = new Set((await findDeliveryTemplates(db)).map(({ name }) => name));
  const contracts = new Set((await findContractTemplates(db)).map(({ name }) => name));

  const items: Planned[] = stageNames.map((name, at) => plan("stage", name, at, pipeline !== undefined, draft.name));
  for (const [at, { record, label }] of kit.fields.entries()) {
    const there = fields.has(keyOfField({ record, label: label[language] }));
    items.push(plan("field", label[language], at, there, record));
  }
  for (const [stage, list] of kit.checklists.entries()) {
    const name = stageNames[stage]!;
    // In a pipeline whose stage was renamed there is no place for that stage's list.
    if (pipeline && !pipeline.stages.some((one) => one.name === name)) continue;
    for (const [at, { label }] of list.entries()) {
      const there = checks.get(name)?.has(label[language]) ?? false;
      items.push({ ...plan("check", label[language], at, there, name), stage });
    }
  }
  const named = (kind: TradeItem["kind"], names: string[], known: ReadonlySet<string>) =>
    names.map((name, at) => plan(kind, name, at, known.has(name), ""));
  items.push(
    ...named("product", wordsOf(kit.products, language), products),
    ...named("delivery", wordsOf(kit.deliveries, language), deliveries),
    ...named("contract", wordsOf(kit.contracts, language), contracts),
  );
  return { trade, language, pipeline, items };
}

function plan(kind: TradeItem["kind"], name: string, at: number, isThere: boolean, of: string): Planned {
  return { kind, name, of, isThere, at, stage: 0 };
}

const wordsOf = (list: readonly { name: Record<Language, string> }[], language: Language) =>
  list.map(({ name }) => name[language]);

const keyOfField = ({ record, label }: { record: string; label: string }) => `${record} ${label}`;

/** It bears the trade's name, or most of its stages do: an owner may have renamed one. */
function isOf({ name, stages }: PipelineWithStages, tradeName: string, stageNames: readonly string[]): boolean {
  if (name === tradeName) return true;
  return stageNames.filter((one) => stages.some((stage) => stage.name === one)).length * 2 > stageNames.length;
}

async function labelsByStage(db: Db, pipeline: PipelineWithStages | undefined): Promise<Map<string, Set<string>>> {
  const nameOf = new Map(pipeline?.stages.map(({ id, name }) => [id, name]));
  const items = nameOf.size > 0 ? await findStageItems(db, [...nameOf.keys()]) : [];
  const byName = Map.groupBy(items, ({ stageId }) => nameOf.get(stageId)!);
  return new Map([...byName].map(([name, list]) => [name, new Set(list.map(({ label }) => label))]));
}
