import { getCompanySettings } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { record } from "#platform/events";
import { newId } from "#platform/ids";
import type { DeliveryDone } from "./events.ts";
import { findSteps, getDelivery } from "./queries.ts";
import { isFinished, progressOf } from "./rules.ts";
import { addTemplateSteps } from "./steps/from-template.ts";
import { tellDelivery } from "./story.ts";
import { DeliveryDraft, type DeliveryPatch, type DeliveryRow } from "./table.ts";
import { findTemplate } from "./templates/queries.ts";

/** The calendar day in the firm's zone. */
export async function todayOf(ctx: Ctx): Promise<string> {
  return dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
}

/** Begins to deliver something that was sold. A template brings its milestones, each with its day. */
export function createDelivery(ctx: Ctx, input: DeliveryDraft): Promise<DeliveryRow> {
  const { templateId, ...draft } = DeliveryDraft.parse(input);
  const id = draft.id ?? newId();
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "deliveries", id);
    if (existing) return existing;
    const order = draft.orderId ? await findRow(tx.db, "orders", draft.orderId) : undefined;
    const customerId = draft.customerId ?? order?.customerId ?? null;
    await demandCustomer(tx.db, customerId);
    const template = templateId ? await findTemplate(tx.db, templateId) : undefined;
    const startOn = draft.startOn ?? (await todayOf(tx));
    const of = {
      kind: template?.kind ?? draft.kind,
      lessons: draft.lessons ?? template?.lessons ?? null,
      lessonMinutes: draft.lessonMinutes ?? template?.lessonMinutes ?? null,
      agreedMinutes: draft.agreedMinutes ?? template?.agreedMinutes ?? null,
    };
    const row = await create(tx, "deliveries", {
      ...draft,
      ...of,
      id,
      customerId,
      startOn,
      ...untouched,
      state: "planned",
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      doneAt: null,
      createdAt: ctx.now.toISOString(),
    });
    await addTemplateSteps(tx, id, startOn, template?.steps ?? []);
    await tellDelivery(tx, row, "begun");
    return getDelivery(tx.db, id);
  });
}

/** Of what nothing is done yet. */
export const untouched = {
  files: "[]",
  percent: 0,
  doneCount: 0,
  wholeCount: 0,
  usedMinutes: 0,
  nextOn: null,
  nextTitle: "",
  deletedAt: null,
};

/** Changes what a person can say of a delivery. */
export function updateDelivery(ctx: Ctx, id: string, { files, ...patch }: DeliveryPatch): Promise<DeliveryRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getDelivery(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    const after = { ...before, ...patch, ...(files ? { files: JSON.stringify(files) } : {}) } as DeliveryRow;
    await save(tx, "deliveries", before, after);
    return settle(tx, id);
  });
}

/** Gives a delivery another state by the owner's hand. */
export function setDeliveryState(ctx: Ctx, id: string, state: DeliveryRow["state"]): Promise<DeliveryRow> {
  return inTransaction(ctx, async (tx) => changeState(tx, await getDelivery(tx.db, id), state));
}

async function changeState(ctx: Ctx, before: DeliveryRow, state: DeliveryRow["state"]): Promise<DeliveryRow> {
  if (before.state === state) return before;
  const doneAt = state === "done" ? ctx.now.toISOString() : null;
  const after = await save(ctx, "deliveries", before, { ...before, state, doneAt });
  if (state === "done") {
    await tellDelivery(ctx, after, "finished");
    await record<DeliveryDone>(ctx, { type: "delivery.done", id: after.id, customerId: after.customerId });
  }
  return after;
}

/** Lets the state follow from what was done: the first step starts a delivery, the last one ends it. */
export async function settle(ctx: Ctx, id: string): Promise<DeliveryRow> {
  const row = await getDelivery(ctx.db, id);
  const progress = progressOf(row, await findSteps(ctx.db, id), row.usedMinutes);
  if (isFinished(row, progress)) return changeState(ctx, row, "done");
  // Hours end by hand, and so does a project without milestones.
  if (row.state === "done" && row.kind !== "hours" && progress.wholeCount > 0) return changeState(ctx, row, "running");
  const begun = progress.doneCount > 0 || row.usedMinutes > 0;
  return row.state === "planned" && begun ? changeState(ctx, row, "running") : row;
}

/** Puts deliveries into the bin; their steps and hours stay with them. */
export function removeDeliveries(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = await findRows(tx.db, "deliveries", ids);
    await remove(
      tx,
      "deliveries",
      rows.filter(({ deletedAt }) => !deletedAt),
    );
  });
}
