import { unfoldCustom } from "#modules/admin";
import { api, ById, checkIfMatch, defineRoute, json, problems } from "#platform/http";
import { Order } from "../orders/table.ts";
import { receivePayment, voidPayment } from "./actions/receive.ts";
import { getPayment } from "./queries.ts";
import { Payment, Receipt } from "./table.ts";

const postReceipt = defineRoute({
  method: "post",
  path: "/orders/{id}/receipts",
  operationId: "receivePayment",
  summary: "Note that money came for an order; a negative amount takes part of it back",
  permission: "sales:write",
  request: { params: ById, body: json(Receipt) },
  responses: {
    200: { description: "The order now", ...json(Order) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const putVoid = defineRoute({
  method: "put",
  path: "/payments/{id}/void",
  operationId: "voidPayment",
  summary: "Make a payment count for nothing; it stays to be seen, and undo brings it back",
  permission: "sales:write",
  request: { params: ById },
  responses: { 200: { description: "Void", ...json(Payment) }, ...problems("not_found", "refused", "stale") },
});

export const paymentRoutes = api();
paymentRoutes.openapi(postReceipt, async (c) =>
  c.json(unfoldCustom(await receivePayment(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 200),
);
paymentRoutes.openapi(putVoid, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getPayment(c.var.ctx.db, id));
  return c.json(await voidPayment(c.var.ctx, id), 200);
});

export type PaymentOperations = { receivePayment: typeof postReceipt; voidPayment: typeof putVoid };
