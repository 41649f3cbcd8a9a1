/** Other modules may react to this; its fields are a promise to them. */
export type DeliveryDone = { type: "delivery.done"; id: string; customerId: string | null };
