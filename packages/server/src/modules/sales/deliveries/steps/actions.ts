import { create, createAll, remove, save } from "#platform/changes";
import { addDays } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { settle, todayOf } from "../actions.ts";
import { findSteps, getDelivery } from "../queries.ts";
import { tellDelivery } from "../story.ts";
import type { DeliveryRow } from "../table.ts";
import { type DeliveryStep, SessionPlan, StepDraft, type StepOutcome, type StepPatch } from "./table.ts";

async function getStep(ctx: Ctx, id: string): Promise<DeliveryStep> {
  const found = await findRow(ctx.db, "deliverySteps", id);
  if (found && !found.deletedAt) return found;
  throw notFound("delivery.no_such_step", ["There is no such step.", "没有这一步。"]);
}

/** Adds a milestone or a lesson. */
export function addStep(ctx: Ctx, deliveryId: string, input: StepDraft): Promise<DeliveryStep> {
  const draft = StepDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getDelivery(tx.db, deliveryId);
    const step = await create(tx, "deliverySteps", {
      ...blank(tx, deliveryId),
      ...draft,
      id: draft.id ?? newId(),
      ordinal: ((await findSteps(tx.db, deliveryId)).at(-1)?.ordinal ?? 0) + 1,
    });
    await settle(tx, deliveryId);
    return step;
  });
}

const blank = ({ now }: Ctx, deliveryId: string) => ({
  deliveryId,
  state: "open" as const,
  doneOn: null,
  shareBp: null,
  amountMinor: null,
  note: "",
  createdAt: now.toISOString(),
  deletedAt: null,
});

/** Plans lessons at equal distances; they are numbered on from those that are there. */
export function planSessions(ctx: Ctx, deliveryId: string, input: SessionPlan): Promise<DeliveryStep[]> {
  const { firstOn, time, everyDays, count } = SessionPlan.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getDelivery(tx.db, deliveryId);
    const before = await findSteps(tx.db, deliveryId);
    const last = before.at(-1)?.ordinal ?? 0;
    const numbered = before.filter(({ state }) => state !== "cancelled").length;
    const rows = Array.from({ length: count }, (_, index) => ({
      ...blank(tx, deliveryId),
      id: newId(),
      title: say(`Lesson ${numbered + index + 1}`, `第 ${numbered + index + 1} 课`)[tx.language],
      dueOn: addDays(firstOn, index * everyDays),
      dueTime: time,
      ordinal: last + index + 1,
    }));
    await createAll(tx, "deliverySteps", rows);
    return findSteps(tx.db, deliveryId);
  });
}

/** Changes what a person can say of a step. */
export function updateStep(ctx: Ctx, id: string, patch: StepPatch): Promise<DeliveryStep> {
  return inTransaction(ctx, async (tx) => {
    const before = await getStep(tx, id);
    return save(tx, "deliverySteps", before, { ...before, ...patch } as DeliveryStep);
  });
}

/** Says what became of a step. The last one ends the delivery; taking one back opens it again. */
export function resolveStep(ctx: Ctx, id: string, { state, on, note }: StepOutcome): Promise<DeliveryRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getStep(tx, id);
    const doneOn = state === "open" || state === "cancelled" ? null : (on ?? before.doneOn ?? (await todayOf(tx)));
    const after = await save(tx, "deliverySteps", before, { ...before, state, doneOn, note: note ?? before.note });
    const delivery = await getDelivery(tx.db, before.deliveryId);
    if (after.state !== before.state && (state === "done" || state === "missed")) {
      const attended = delivery.kind === "course" ? "attended" : "step";
      await tellDelivery(tx, delivery, state === "missed" ? "missed" : attended, after.title);
    }
    return settle(tx, before.deliveryId);
  });
}

/** Takes a step off a delivery. */
export function removeStep(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const step = await getStep(tx, id);
    await remove(tx, "deliverySteps", [step]);
    await settle(tx, step.deliveryId);
  });
}
