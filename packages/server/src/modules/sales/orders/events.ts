/** Other modules may react to these; their fields are a promise to them. */
export type OrderCreated = { type: "order.created"; id: string; kind: "sale" | "refund" };
export type PaymentReceived = { type: "payment.received"; orderId: string; amountMinor: number; currency: string };
