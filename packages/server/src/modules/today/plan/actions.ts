import { addToTimeline, type EntryKind } from "#modules/customers";
import { resolveStep } from "#modules/sales";
import { completeTask, createTask } from "#modules/work";
import { getCompanySettings } from "#modules/admin";
import { create } from "#platform/changes";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { findSubject, type Subject } from "./subjects.ts";
import { hiddenFor, restAfterDone } from "./rules/priors.ts";
import type { OutcomeDraft, TodayOutcome } from "./table.ts";
import { doneWords, notNowWords } from "./words/outcomes.ts";

/**
 * Says what became of an item, as one operation that can be undone: done completes the task or writes the customer's
 * timeline, and makes the next step; not now is written there too, folded; later only hides the item until tomorrow.
 */
export function recordOutcome(ctx: Ctx, draft: OutcomeDraft): Promise<TodayOutcome> {
  return inTransaction(ctx, async (tx) => {
    const subject = await findSubject(tx.db, draft.itemKey);
    if (draft.outcome === "done") await finish(tx, subject, draft);
    if (draft.outcome === "not_now" && subject.customerId) {
      await tell(tx, subject, "system", notNowWords(subject.kind)[tx.language], draft.note);
    }
    const { timeZone } = await getCompanySettings(tx.db);
    const on = dayOf(tx.now, timeZone);
    const days = draft.outcome === "done" ? restAfterDone[subject.kind] : hiddenFor[draft.outcome];
    return create(tx, "todayOutcomes", {
      id: newId(),
      itemKey: draft.itemKey,
      kind: subject.kind,
      customerId: subject.customerId,
      on,
      outcome: draft.outcome,
      until: addDays(on, days),
      note: draft.note,
      operation: tx.operation.id,
    });
  });
}

async function finish(ctx: Ctx, subject: Subject, { note, nextStep }: OutcomeDraft): Promise<void> {
  if (subject.refTable === "tasks") {
    await completeTask(ctx, subject.refId, { note: note || undefined, nextStep });
    return;
  }
  if (subject.stepId) await resolveStep(ctx, subject.stepId, { state: "done", ...(note ? { note } : {}) });
  else if (subject.customerId) {
    const kind = subject.kind === "deal" ? "followup" : "message";
    await tell(ctx, subject, kind, doneWords(subject.kind)[ctx.language], note);
  }
  if (!nextStep) return;
  const { customerId, refId } = subject;
  const { refTable: table } = subject;
  const refTable = table === "customers" || table === "deliveries" ? null : table;
  await createTask(ctx, { ...nextStep, customerId, refTable, refId: refTable ? refId : null });
}

function tell(ctx: Ctx, subject: Subject, kind: EntryKind, words: string, note: string): Promise<void> {
  return addToTimeline(ctx, {
    customerId: subject.customerId!,
    kind,
    text: note ? `${words}\n${note}` : words,
    data: { event: "today", item: subject.kind },
    refTable: subject.refTable === "customers" ? null : subject.refTable,
    refId: subject.refTable === "customers" ? null : subject.refId,
  });
}
