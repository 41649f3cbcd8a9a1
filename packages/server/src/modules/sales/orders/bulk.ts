import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { lineTotalMinor } from "./rules.ts";
import type { Order, OrderLine } from "./table.ts";

/** A line as an import knows it; its total is reckoned from quantity and price unless the file says it. */
export type LineImport = Pick<OrderLine, "productId" | "sku" | "title" | "quantityMilli" | "unitPriceMinor"> & {
  ordinal?: number; // its place in the order when silent
  totalMinor?: number;
};

/** An order as an import knows it. Its total is the sum of its lines unless the file says it (a discount, say). */
export type OrderImport = Omit<
  Order,
  | "version"
  | "deletedAt"
  | "createdAt"
  | "totalMinor"
  | "creditedMinor"
  | "refundOf"
  | "custom"
  | "stock"
  | "carriedMinor"
  | "waivedMinor"
> & {
  custom?: string; // as `readCustoms` answers; empty when silent
  refundOf?: string | null;
  totalMinor?: number;
  createdAt?: string; // now when silent
  lines: LineImport[];
};

/**
 * Creates many orders with their lines at once, set-wise. Ids must be new. For imports and sample data: what happened
 * before was known to whoever counted, so it moves no stock. What was received is carried with the order and is no
 * payment: a file knows neither when the money came nor how, and a row for each of a million orders would say nothing.
 */
export function createOrders(ctx: Ctx, orders: OrderImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const now = ctx.now.toISOString();
    const lines: Omit<OrderLine, "version">[] = [];
    const rows = orders.map(({ lines: drafts, totalMinor, createdAt, refundOf, ...order }) => {
      let sum = 0;
      for (const [index, draft] of drafts.entries()) {
        const line = lineOf(order.id, draft, index + 1);
        sum += line.totalMinor;
        lines.push(line);
      }
      const given = { refundOf: refundOf ?? null, totalMinor: totalMinor ?? sum, createdAt: createdAt ?? now };
      const { custom = "{}", receivedMinor: carriedMinor } = order;
      return {
        ...order,
        ...given,
        custom,
        carriedMinor,
        creditedMinor: 0,
        waivedMinor: 0,
        stock: "stays" as const,
        deletedAt: null,
      };
    });
    await createAll(tx, "orders", rows);
    await createAll(tx, "orderLines", lines);
  });
}

/** A line as it is stored. `ordinal` is its place where the import does not say one. */
export function lineOf(orderId: string, draft: LineImport, ordinal: number): Omit<OrderLine, "version"> {
  const { productId, sku, title, quantityMilli, unitPriceMinor } = draft;
  return {
    id: newId(),
    orderId,
    ordinal: draft.ordinal ?? ordinal,
    productId,
    sku,
    title,
    quantityMilli,
    unitPriceMinor,
    discountMinor: 0,
    taxRateBp: 0,
    taxMinor: 0,
    pricesInclude: "tax",
    totalMinor: draft.totalMinor ?? lineTotalMinor(quantityMilli, unitPriceMinor),
    priceListId: null,
    givesBack: null,
  };
}
