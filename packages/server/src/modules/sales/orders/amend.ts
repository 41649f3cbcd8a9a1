import { createAll, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type LineImport, lineOf } from "./bulk.ts";
import type { Order, OrderLine } from "./table.ts";

/** What an import does to an order that is there. `after` holds the new total; it is not reckoned again. */
export type OrderAmendment = {
  before: Order;
  after: Order;
  added: LineImport[];
  changed: { before: OrderLine; after: OrderLine }[];
};

/** Changes many orders and their lines, set-wise. For imports. */
export function amendOrders(ctx: Ctx, amendments: readonly OrderAmendment[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await createAll(
      tx,
      "orderLines",
      amendments.flatMap(({ before, added }) => added.map((line, index) => lineOf(before.id, line, index + 1))),
    );
    await saveAll(
      tx,
      "orderLines",
      amendments.flatMap(({ changed }) => changed),
    );
    await saveAll(
      tx,
      "orders",
      // What was received is summed; an import changes the part of it that has no payments.
      amendments.map(({ before, after }) => {
        const carriedMinor = before.carriedMinor + after.receivedMinor - before.receivedMinor;
        return { before, after: { ...after, carriedMinor } };
      }),
    );
  });
}
