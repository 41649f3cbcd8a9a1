import { createAll } from "#platform/changes";
import { addDays } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { TemplateStep } from "../templates/table.ts";

/** Adds a template's milestones to a delivery, each with its day after the start. */
export function addTemplateSteps(ctx: Ctx, deliveryId: string, startOn: string, steps: readonly TemplateStep[]) {
  return createAll(
    ctx,
    "deliverySteps",
    steps.map(({ title, afterDays, shareBp }, index) => ({
      id: newId(),
      deliveryId,
      title,
      state: "open" as const,
      dueOn: afterDays === null ? null : addDays(startOn, afterDays),
      dueTime: null,
      doneOn: null,
      shareBp,
      amountMinor: null,
      note: "",
      ordinal: index + 1,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    })),
  );
}
