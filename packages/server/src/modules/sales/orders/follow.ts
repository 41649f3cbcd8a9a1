import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { Order } from "./table.ts";

/** Keeps the search and the customers' facts in step with orders. */
export async function followOrders(_ctx: Ctx, _changed: Changed<Order>[]): Promise<void> {}
