import { getCompanySettings } from "#modules/admin";
import { create, remove, save, saveAll } from "#platform/changes";
import { type Ctx, inTransaction, systemContext } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { defaultPipeline } from "./defaults.ts";
import { findPipelines, getPipeline, getStage } from "./queries.ts";
import { reorder } from "../reorder.ts";
import {
  PipelineDraft,
  type PipelinePatch,
  type PipelineWithStages,
  type Stage,
  StageDraft,
  type StagePatch,
} from "./table.ts";

/**
 * The first pipeline; where there is none, the trade's own is made, in the firm's language. Outside a transaction that is
 * an act of the program and not of the person who happened to look.
 */
export async function ensurePipeline(ctx: Ctx): Promise<PipelineWithStages> {
  const [found] = await findPipelines(ctx.db);
  if (found) return found;
  const actor = ctx.tx ? ctx : systemContext(ctx.company, "ensurePipeline", ctx.now, ctx.language);
  return inTransaction(actor, async (tx) => {
    const [meanwhile] = await findPipelines(tx.db);
    if (meanwhile) return meanwhile;
    const { trade, language } = await getCompanySettings(tx.db);
    return createPipeline(tx, defaultPipeline(trade, language));
  });
}

/** Makes a pipeline with its stages. */
export function createPipeline(ctx: Ctx, input: PipelineDraft): Promise<PipelineWithStages> {
  return inTransaction(ctx, async (tx) => {
    const draft = PipelineDraft.parse(input);
    const { length: position } = await findPipelines(tx.db);
    const pipeline = await create(tx, "pipelines", {
      id: draft.id ?? newId(),
      name: draft.name,
      position,
      deletedAt: null,
    });
    const stages: Stage[] = [];
    for (const [index, stage] of draft.stages.entries()) stages.push(await addStage(tx, pipeline.id, stage, index));
    return { ...pipeline, stages };
  });
}

/** Gives a pipeline another name or place. */
export function updatePipeline(ctx: Ctx, id: string, patch: PipelinePatch): Promise<PipelineWithStages> {
  return inTransaction(ctx, async (tx) => {
    const { stages, ...before } = await getPipeline(tx.db, id);
    const after = await save(tx, "pipelines", before, { ...before, ...patch } as typeof before);
    return { ...after, stages };
  });
}

/** Puts a pipeline into the bin; refuses while anything is open in it, and the last one stays. */
export function removePipeline(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { stages, ...pipeline } = await getPipeline(tx.db, id);
    if ((await findPipelines(tx.db)).length === 1) {
      throw refused("pipeline.last", ["One pipeline must remain.", "至少要保留一个销售流程。"]);
    }
    for (const stage of stages) await refuseWhileOpen(tx, stage);
    await remove(tx, "pipelines", [pipeline]);
  });
}

/** Puts the pipelines into this order; those not named follow behind. */
export function orderPipelines(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const all = await findPipelines(tx.db);
    const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    const ordered = all.toSorted((a, b) => place(a.id) - place(b.id) || a.position - b.position);
    await saveAll(
      tx,
      "pipelines",
      ordered.map(({ stages: _, ...before }, position) => ({ before, after: { ...before, position } })),
    );
  });
}

/** Adds a stage at the end of a pipeline. */
export function createStage(ctx: Ctx, pipelineId: string, draft: StageDraft): Promise<Stage> {
  return inTransaction(ctx, async (tx) => {
    const { stages } = await getPipeline(tx.db, pipelineId);
    return addStage(tx, pipelineId, draft, stages.length);
  });
}

/** Changes a stage; a new position moves the others along. */
export function updateStage(ctx: Ctx, id: string, { position, ...patch }: StagePatch): Promise<Stage> {
  return inTransaction(ctx, async (tx) => {
    const before = await getStage(tx.db, id);
    const { stages } = await getPipeline(tx.db, before.pipelineId);
    const order = position === undefined ? stages : reorder(stages, id, position);
    const saved = await saveAll(
      tx,
      "stages",
      order.map((stage, index) => ({
        before: stage,
        after: { ...stage, ...(stage.id === id ? patch : {}), position: index } as Stage,
      })),
    );
    return saved.find((stage) => stage.id === id)!;
  });
}

/** Puts a stage into the bin; refuses while anything is open in it, and the last one stays. */
export function removeStage(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const stage = await getStage(tx.db, id);
    const { stages } = await getPipeline(tx.db, stage.pipelineId);
    if (stages.length === 1) throw refused("stage.last", ["One stage must remain.", "至少要保留一个阶段。"]);
    await refuseWhileOpen(tx, stage);
    await remove(tx, "stages", [stage]);
  });
}

function addStage(ctx: Ctx, pipelineId: string, input: StageDraft, position: number): Promise<Stage> {
  const { id, ...draft } = StageDraft.parse(input);
  return create(ctx, "stages", { id: id ?? newId(), pipelineId, position, deletedAt: null, ...draft });
}

async function refuseWhileOpen(ctx: Ctx, stage: Stage): Promise<void> {
  const open = await ctx.db
    .selectFrom("opportunities")
    .select("id")
    .where("stageId", "=", stage.id)
    .where("outcome", "is", null)
    .where("deletedAt", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (!open) return;
  throw refused("stage.in_use", [
    `There are open opportunities in “${stage.name}”. Move them to another stage first.`,
    `“${stage.name}”里还有未结束的商机，请先把它们移到别的阶段。`,
  ]);
}
