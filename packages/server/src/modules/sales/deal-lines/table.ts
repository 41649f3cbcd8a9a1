import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { amountsFrom } from "../opportunities/table.ts";
import { OrderLine, OrderLineDraft } from "../orders/table.ts";

/** What a deal is about, line by line, as an order will have it. */
export const DealLine = OrderLine.omit({ orderId: true, givesBack: true })
  .extend({ opportunityId: z.string() })
  .openapi("OpportunityLine");
export type DealLine = z.infer<typeof DealLine>;

export const DealLines = z
  .object({
    items: z.array(DealLine),
    totalMinor: z.int(), // what the lines come to
    amountMinor: z.int(), // what the deal says
    amountFrom: z.enum(amountsFrom), // whether that follows the lines, or was typed by hand
    currency: z.string(),
  })
  .openapi("OpportunityLines");
export type DealLines = z.infer<typeof DealLines>;

export const DealLinesDraft = z
  .object({
    lines: z.array(OrderLineDraft).max(1000),
    amount: z.enum(amountsFrom).default("lines"),
  })
  .openapi("OpportunityLinesDraft");
export type DealLinesDraft = z.input<typeof DealLinesDraft>;

declare module "#platform/db" {
  interface Tables {
    opportunityLines: DealLine;
  }
}

defineTable("opportunityLines", {
  area: "sales",
  personal: [],
  partOf: "opportunityId",
  refers: { opportunityId: "opportunities", productId: "products" },
});
