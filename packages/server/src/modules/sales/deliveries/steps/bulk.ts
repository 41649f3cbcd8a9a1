import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { DeliveryRow } from "../table.ts";
import type { DeliveryStep } from "./table.ts";

/** A milestone or lesson from before, with what became of it. */
export type StepImport = Pick<DeliveryStep, "title" | "state" | "dueOn" | "dueTime" | "doneOn">;

/** Creates the steps of a delivery at once, set-wise, in this order. */
export function createSteps(
  ctx: Ctx,
  { id: deliveryId, createdAt }: Pick<DeliveryRow, "id" | "createdAt">,
  steps: StepImport[],
): Promise<void> {
  const blank = { shareBp: null, amountMinor: null, note: "", deletedAt: null };
  return createAll(
    ctx,
    "deliverySteps",
    steps.map((step, index) => ({ ...blank, ...step, id: newId(), deliveryId, createdAt, ordinal: index + 1 })),
  );
}
