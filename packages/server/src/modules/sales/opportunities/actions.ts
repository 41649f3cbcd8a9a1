import { getCompanySettings } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, findRow, findRows, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { newId } from "#platform/ids";
import { ensurePipeline } from "../pipelines/actions.ts";
import { getPipeline, getStage } from "../pipelines/queries.ts";
import type { Stage } from "../pipelines/table.ts";
import type { OpportunityClosed, OpportunityCreated, OpportunityMoved } from "./events.ts";
import { getOpportunity } from "./queries/opportunity.ts";
import { type Closing, close, move, reopen } from "./rules.ts";
import { enterStage, leaveStage } from "./stays.ts";
import { tellStory } from "./story.ts";
import { type Opportunity, OpportunityDraft, type OpportunityPatch } from "./table.ts";

/** Makes an opportunity in the stage named, or in the first of its pipeline. */
export function createOpportunity(ctx: Ctx, input: OpportunityDraft): Promise<Opportunity> {
  const { pipelineId, stageId, currency, ...draft } = OpportunityDraft.parse(input);
  const id = draft.id ?? newId();
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "opportunities", id);
    if (existing) return existing;
    await demandCustomer(tx.db, draft.customerId);
    const stage = stageId ? await getStage(tx.db, stageId) : await firstStage(tx, pipelineId);
    const now = ctx.now.toISOString();
    const made = await create(tx, "opportunities", {
      ...draft,
      id,
      pipelineId: stage.pipelineId,
      stageId: stage.id,
      currency: currency ?? (await getCompanySettings(tx.db)).currency,
      outcome: null,
      closedOn: null,
      lostReason: null,
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      stageSince: now,
      createdAt: now,
      deletedAt: null,
    });
    await enterStage(tx, made);
    await tellStory(tx, made, "created", stage.name);
    await record<OpportunityCreated>(tx, { type: "opportunity.created", id });
    return made;
  });
}

/** Changes what a person can say of an opportunity; its stage and outcome have verbs of their own. */
export function updateOpportunity(ctx: Ctx, id: string, patch: OpportunityPatch): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    return save(tx, "opportunities", before, { ...before, ...patch } as Opportunity);
  });
}

/** Moves an open opportunity to another stage and remembers how long it was in the last one. */
export function moveOpportunity(ctx: Ctx, id: string, stageId: string): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    const stage = await getStage(tx.db, stageId);
    if (before.stageId === stageId) return before;
    const after = await save(tx, "opportunities", before, move(before, stage, ctx.now.toISOString()));
    await leaveStage(tx, before);
    await enterStage(tx, after);
    await tellStory(tx, after, "moved", stage.name);
    await record<OpportunityMoved>(tx, { type: "opportunity.moved", id, from: before.stageId, to: stageId });
    return after;
  });
}

/** Closes an opportunity as won or lost. */
export function closeOpportunity(ctx: Ctx, id: string, closing: Closing): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    const after = await save(tx, "opportunities", before, close(before, closing));
    await leaveStage(tx, before);
    await tellStory(tx, after, closing.outcome, closing.reason);
    const { outcome, closedOn } = closing;
    await record<OpportunityClosed>(tx, { type: "opportunity.closed", id, outcome, closedOn });
    return after;
  });
}

/** Opens a closed opportunity again, in the stage where it was. */
export function reopenOpportunity(ctx: Ctx, id: string): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    const after = await save(tx, "opportunities", before, reopen(before, ctx.now.toISOString()));
    await enterStage(tx, after);
    await tellStory(tx, after, "reopened");
    return after;
  });
}

/** Puts opportunities into the bin. */
export function removeOpportunities(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "opportunities", ids);
    await remove(
      tx,
      "opportunities",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}

async function firstStage(ctx: Ctx, pipelineId: string | undefined): Promise<Stage> {
  const { stages } = pipelineId ? await getPipeline(ctx.db, pipelineId) : await ensurePipeline(ctx);
  return stages[0]!;
}
