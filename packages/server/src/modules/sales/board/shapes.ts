import { z } from "#platform/schema";
import { OpportunityCard } from "../opportunities/queries/cards.ts";
import { Pipeline, Stage } from "../pipelines/table.ts";

/** Sums in one currency; `weightedMinor` is what comes of it on average. */
const Amount = z.object({ currency: z.string(), amountMinor: z.int(), weightedMinor: z.int() }).openapi("BoardAmount");
const Total = z.object({ count: z.int(), amounts: z.array(Amount) });
export type ColumnTotal = z.infer<typeof Total>;

export const BoardColumn = Total.extend({
  stage: Stage,
  cards: z.array(OpportunityCard),
  nextCursor: z.string().nullable(),
}).openapi("BoardColumn");

export const Board = z
  .object({
    today: z.string(),
    pipeline: Pipeline,
    columns: z.array(BoardColumn),
    won: Total.extend({ cards: z.array(OpportunityCard) }).openapi({ description: "What was won this month" }),
  })
  .openapi("Board");
export type Board = z.infer<typeof Board>;
