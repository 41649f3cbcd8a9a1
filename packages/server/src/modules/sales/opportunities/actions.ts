import { getCompanySettings, readCustom } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { record } from "#platform/events";
import { type Sentence, say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { leaveBehind } from "../checklists/actions.ts";
import { addRival } from "../competitors/actions.ts";
import { demandCompetitor, getCompetitor } from "../competitors/queries.ts";
import { rememberReason } from "../lost-reasons/actions.ts";
import { ensurePipeline } from "../pipelines/actions.ts";
import { getPipeline, getStage } from "../pipelines/queries.ts";
import type { Stage } from "../pipelines/table.ts";
import { amendOpportunities } from "./amend.ts";
import type { OpportunityClosed, OpportunityCreated, OpportunityMoved } from "./events.ts";
import { getOpportunity } from "./queries/opportunity.ts";
import { type Closing, close, move, reopen } from "./rules.ts";
import { enterStage, leaveStage } from "./stays.ts";
import { tellStory } from "./story.ts";
import { type Opportunity, OpportunityDraft, type OpportunityPatch } from "./table.ts";

export { setAmount } from "./amount.ts";

/** Makes an opportunity in the stage named, or in the first of its pipeline. */
export async function createOpportunity(ctx: Ctx, input: OpportunityDraft): Promise<Opportunity> {
  const { pipelineId, stageId, currency, custom, ...draft } = OpportunityDraft.parse(input);
  const id = draft.id ?? newId();
  // The first pipeline of all is made beside this act, or it could not be undone.
  if (!pipelineId && !stageId && !ctx.tx) await ensurePipeline(ctx);
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
      lostTo: null,
      lostNote: null,
      amountFrom: "hand",
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      custom: await readCustom(tx, "opportunity", custom, null),
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
    const custom = await readCustom(tx, "opportunity", patch.custom, before.custom);
    const typedAmount = patch.amountMinor !== undefined && patch.amountMinor !== before.amountMinor;
    const amountFrom = typedAmount ? "hand" : before.amountFrom;
    return save(tx, "opportunities", before, { ...before, ...patch, amountFrom, custom } as Opportunity);
  });
}

/**
 * Moves an open opportunity to another stage, of whatever pipeline, and remembers how long it was in the last one.
 * Refuses while required items of that stage's checklist are open, unless `leaveAnyway` says why.
 */
export function moveOpportunity(ctx: Ctx, id: string, stageId: string, leaveAnyway?: string): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    const stage = await getStage(tx.db, stageId);
    if (before.stageId === stageId) return before;
    const open = before.outcome ? [] : await leaveBehind(tx, before, leaveAnyway);
    const after = await save(tx, "opportunities", before, move(before, stage, ctx.now.toISOString()));
    await leaveStage(tx, before);
    await enterStage(tx, after);
    await tellStory(tx, after, "moved", stage.name, { open, why: leaveAnyway });
    await record<OpportunityMoved>(tx, { type: "opportunity.moved", id, from: before.stageId, to: stageId });
    return after;
  });
}

/** Closes an opportunity as won or lost. A win leaves its stage as a move does: the checklist is asked. */
export function closeOpportunity(ctx: Ctx, id: string, closing: Closing): Promise<Opportunity> {
  return inTransaction(ctx, async (tx) => {
    const before = await getOpportunity(tx.db, id);
    await demandCompetitor(tx.db, closing.lostTo);
    const closed = close(before, closing);
    const { outcome, closedOn, leaveAnyway } = closing;
    const open = outcome === "won" ? await leaveBehind(tx, before, leaveAnyway) : [];
    const after = await save(tx, "opportunities", before, closed);
    await leaveStage(tx, before);
    if (after.lostReason) await rememberReason(tx, after.lostReason);
    if (after.lostTo) await addRival(tx, id, { competitorId: after.lostTo });
    await tellStory(tx, after, outcome, await whyClosed(tx, after), { open, why: leaveAnyway });
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

/** Moves all that is open in these stages to another one, because they are to go. Their checklists are not asked. */
export function emptyStages(ctx: Ctx, stages: readonly Stage[], into: Stage): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const from = stages.map(({ id }) => id).filter((id) => id !== into.id);
    if (from.length === 0) return;
    const rows = await tx.db
      .selectFrom("opportunities")
      .selectAll()
      .where("stageId", "in", from)
      .where("outcome", "is", null)
      .where("deletedAt", "is", null)
      .execute();
    const pairs = rows.map((before) => ({
      before,
      after: { ...before, stageId: into.id, pipelineId: into.pipelineId },
    }));
    await amendOpportunities(tx, pairs);
  });
}

/** Why it was lost, and to whom; nothing of a win. */
async function whyClosed(ctx: Ctx, { lostReason, lostTo }: Opportunity): Promise<Sentence> {
  const reason = lostReason ?? "";
  if (!lostTo) return say(reason, reason);
  const { name } = await getCompetitor(ctx.db, lostTo);
  return say(`${reason} (lost to ${name})`, `${reason}（输给 ${name}）`);
}

async function firstStage(ctx: Ctx, pipelineId: string | undefined): Promise<Stage> {
  const { stages } = pipelineId ? await getPipeline(ctx.db, pipelineId) : await ensurePipeline(ctx);
  return stages[0]!;
}
