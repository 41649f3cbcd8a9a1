import { z } from "#platform/schema";
import { OpportunityCard } from "../opportunities/queries/cards.ts";

const Amount = z
  .object({ currency: z.string(), amountMinor: z.int(), weightedMinor: z.int() })
  .openapi("CalendarAmount");
const Total = z.object({ count: z.int(), amounts: z.array(Amount) });
export type CalendarTotal = z.infer<typeof Total>;

export const CalendarDay = Total.extend({ on: z.string(), cards: z.array(OpportunityCard) }).openapi("CalendarDay");

/** What is expected to close in a month, day by day; the grid's first and last weeks reach into its neighbours. */
export const OpportunityCalendar = z
  .object({
    month: z.string(),
    today: z.string(),
    from: z.string(),
    to: z.string(),
    days: z.array(CalendarDay), // only those that have any
    total: Total, // of the month itself
    undated: z.int(), // open ones without a day
    late: z.int(), // open ones whose day is gone by
  })
  .openapi("OpportunityCalendar");
export type OpportunityCalendar = z.infer<typeof OpportunityCalendar>;
