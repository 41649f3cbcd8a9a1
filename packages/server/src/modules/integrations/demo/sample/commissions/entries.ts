import type { TimelineDraft } from "#modules/customers";
import { deliveryEntry, type DeliveryImport, type PaymentImport } from "#modules/sales";
import { instantAt } from "../days.ts";
import { paymentEntry } from "../order-entries.ts";
import type { MadeOrder } from "../orders.ts";
import type { SampleRequest } from "../request.ts";

/** What the program itself would have told of what was delivered. */
export function deliveryEntries(request: SampleRequest, deliveries: readonly DeliveryImport[]): TimelineDraft[] {
  const { timeZone, owner, newId } = request;
  return deliveries.flatMap(({ id, title, customerId, kind, createdAt, doneAt, steps }) => {
    const told = (at: string, event: Parameters<typeof deliveryEntry>[1], what = ""): TimelineDraft => ({
      ...deliveryEntry({ id, title, customerId: customerId! }, event, what),
      id: newId(),
      at,
      actorName: owner.name,
    });
    const entries = steps.flatMap((step) => {
      if (step.doneOn === null) return [];
      const event = step.state === "missed" ? "missed" : kind === "course" ? "attended" : "step";
      return [told(instantAt(step.doneOn, 17 * 60 + 30, timeZone), event, step.title)];
    });
    return [told(createdAt, "begun"), ...entries, ...(doneAt ? [told(doneAt, "finished")] : [])];
  });
}

/** The same for what was paid in parts. */
export function paymentEntries(
  request: SampleRequest,
  payments: readonly PaymentImport[],
  orders: readonly MadeOrder[],
): TimelineDraft[] {
  return payments.map(({ orderId, at, amountMinor }) => {
    const order = orders.find(({ id }) => id === orderId)!;
    return paymentEntry(request, order, at, amountMinor);
  });
}
