import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { untouched } from "./actions.ts";
import { createHours, type HoursImport } from "./hours/bulk.ts";
import { createSteps, type StepImport } from "./steps/bulk.ts";
import type { DeliveryRow } from "./table.ts";

type Known =
  | "id"
  | "title"
  | "kind"
  | "state"
  | "customerId"
  | "orderId"
  | "startOn"
  | "dueOn"
  | "lessons"
  | "lessonMinutes"
  | "agreedMinutes"
  | "ownerId"
  | "doneAt"
  | "createdAt";

/** A delivery from before, with what was done of it. */
export type DeliveryImport = Pick<DeliveryRow, Known> & {
  steps: StepImport[];
  hours: HoursImport[];
};

/** Creates many deliveries with their steps and hours at once, set-wise. Ids must be new. Nobody is told. */
export function createDeliveries(ctx: Ctx, deliveries: DeliveryImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await createAll(
      tx,
      "deliveries",
      deliveries.map(({ steps: _, hours: __, ...delivery }) => ({
        ...untouched,
        orderLineId: null,
        notes: "",
        ...delivery,
      })),
    );
    for (const { id, createdAt, steps, hours } of deliveries) {
      await createSteps(tx, { id, createdAt }, steps);
      await createHours(tx, { id, createdAt }, hours);
    }
  });
}
