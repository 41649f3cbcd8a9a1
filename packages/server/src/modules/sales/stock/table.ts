import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { followStockMoves } from "./follow.ts";

/**
 * Why a stock moved. `sale`: an order took it; `change`: that order was changed; `back`: it was called off, refunded or
 * put into the bin; `return`: a refund of its own brought goods. The others are the owner's words.
 */
export const reasons = ["sale", "change", "back", "return", "count", "received", "used", "damaged", "other"] as const;
export const ownReasons = ["received", "used", "damaged", "other"] as const;

/** One move of a product's stock. What is there is the sum of all since counting began (`since`). */
export const StockMove = z
  .object({
    id: z.string(),
    productId: z.string(),
    since: z.string(),
    deltaMilli: z.int(),
    why: z.enum(reasons),
    orderId: z.string().nullable(),
    note: z.string(),
    at: z.string(),
    actorName: z.string(),
    version: z.int(),
  })
  .openapi("StockMove");
export type StockMove = z.infer<typeof StockMove>;

/** A move as the ledger tells it: with its order's number and what was there after it. */
export const StockEntry = StockMove.omit({ since: true, version: true })
  .extend({ orderNumber: z.string().nullable(), balanceMilli: z.int() })
  .openapi("StockEntry");
export type StockEntry = z.infer<typeof StockEntry>;

const most = 1_000_000_000;
const quantity = z.int().min(-most).max(most);

/** Either what was counted, or by how much it changes and why. The first count begins the counting. */
export const StockDraft = z
  .union([
    z.object({ countedMilli: quantity, note: typed(500).default("") }),
    z.object({ changeMilli: quantity, why: z.enum(ownReasons).default("received"), note: typed(500).default("") }),
  ])
  .openapi("StockDraft");
export type StockDraft = z.input<typeof StockDraft>;

declare module "#platform/db" {
  interface Tables {
    stockMoves: StockMove;
  }
}

// What orders move is not recorded as a change: it follows from the orders, and an undo of theirs moves it back.
defineTable("stockMoves", { area: "sales", personal: ["note", "actorName"], follow: followStockMoves });
