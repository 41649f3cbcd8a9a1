import { createField, updateField } from "#modules/admin";
import { addMissingTags } from "#modules/customers";
import { createPipeline, createStage, ensurePipeline, findPipelines, type PipelineWithStages } from "#modules/sales";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { foldText } from "#platform/text";
import { isCustomId } from "../recognition/fields.ts";
import { findOwnFields } from "./find-choices.ts";
import type { NewFields } from "./new-fields.ts";
import { newWords, type ValueMapping, wordKey } from "./targets.ts";

const newStageProbability = 50;
const same = (one: string, other: string) => foldText(one) === foldText(other);

/**
 * Makes what an import's mapping makes new: fields, options, pipelines, stages, tags. It belongs to the import's operation,
 * so that its undo takes all of it away again. What is there already is left as it is: doing it again does no harm.
 */
export function makeNew(
  ctx: Ctx,
  { values, newFields }: { values?: ValueMapping | undefined; newFields?: NewFields | undefined },
): Promise<void> {
  const words = newWords(values);
  return inTransaction(ctx, async (tx) => {
    for (const [id, field] of Object.entries(newFields ?? {})) await makeField(tx, id, field);
    for (const [id, made] of words) if (isCustomId(id)) await makeOptions(tx, id, made, newFields);
    const pipelines = words.get("opportunity.pipeline") ?? [];
    for (const name of pipelines) await makePipeline(tx, name);
    const stages = words.get("opportunity.stage") ?? [];
    for (const name of stages) await makeStage(tx, name);
    await addMissingTags(tx, words.get("customer.tags") ?? []);
  });
}

async function makeField(tx: Ctx, id: string, { label, kind, options }: NewFields[string]): Promise<void> {
  const record = id.split(".")[0] as "customer" | "opportunity" | "order";
  if (findLabelled(await findOwnFields(tx.db), record, label)) return;
  // A member of the base may be a customer or a contact: both share the keys, so the field of customers serves.
  await createField(tx, { record, label, kind, options: options.map((option) => ({ label: option })) });
}

/** The living field of this name for this kind of record. */
export function findLabelled<F extends { record: string; label: string }>(
  own: ReadonlyMap<string, F>,
  record: string,
  label: string,
): [string, F] | undefined {
  const fits = (field: F) => field.record === record || (record === "customer" && field.record === "contact");
  return [...own].find(([, field]) => fits(field) && field.label === label);
}

async function makeOptions(tx: Ctx, id: string, labels: string[], newFields: NewFields = {}): Promise<void> {
  const own = await findOwnFields(tx.db);
  const planned = newFields[id];
  const field = planned ? findLabelled(own, id.split(".")[0]!, planned.label)?.[1] : own.get(id);
  if (!field) return;
  const known = new Set(field.options.map(({ label }) => wordKey(label)));
  const fresh = labels.filter((label) => !known.has(wordKey(label)));
  if (fresh.length === 0) return;
  await updateField(tx, field.id, { options: [...field.options, ...fresh.map((label) => ({ label }))] });
}

/** A pipeline with the stages of the first one. */
async function makePipeline(tx: Ctx, name: string): Promise<void> {
  await ensurePipeline(tx);
  const pipelines = await findPipelines(tx.db);
  if (pipelines.some((pipeline) => same(pipeline.name, name))) return;
  const stages = pipelines[0]!.stages.map(({ name, probability, rottingDays }) => ({ name, probability, rottingDays }));
  await createPipeline(tx, { name, stages });
}

async function makeStage(tx: Ctx, name: string): Promise<void> {
  await ensurePipeline(tx);
  const pipelines = await findPipelines(tx.db);
  if (pipelines.some(({ stages }) => stages.some((stage) => same(stage.name, name)))) return;
  await createStage(tx, pipelines[0]!.id, { name, probability: newStageProbability });
}

/** The pipelines as they will be once a mapping's new ones are made. For dry runs, which make none. */
export function withMade(pipelines: PipelineWithStages[], made: ReadonlyMap<string, string[]>): PipelineWithStages[] {
  const [first] = pipelines;
  if (!first || made.size === 0) return pipelines;
  const all = pipelines.map((pipeline) => ({ ...pipeline, stages: [...pipeline.stages] }));
  for (const name of made.get("opportunity.pipeline") ?? []) {
    if (all.some((pipeline) => same(pipeline.name, name))) continue;
    const id = newId();
    const stages = first.stages.map((stage) => ({ ...stage, id: newId(), pipelineId: id }));
    all.push({ ...first, id, name, stages });
  }
  for (const name of made.get("opportunity.stage") ?? []) {
    if (all.some(({ stages }) => stages.some((stage) => same(stage.name, name)))) continue;
    const last = first.stages.at(-1)!;
    all[0]!.stages.push({ ...last, id: newId(), name, probability: newStageProbability });
  }
  return all;
}
