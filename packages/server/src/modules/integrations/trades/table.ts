import { z } from "#platform/schema";

/** One thing a trade's set-up brings. */
export const TradeItem = z
  .object({
    kind: z.enum(["stage", "field", "check", "product", "delivery", "contract"]),
    name: z.string(),
    of: z.string(), // a field's kind of record, a check's stage
    isThere: z.boolean(), // it is left alone then
  })
  .openapi("TradeItem");
export type TradeItem = z.infer<typeof TradeItem>;

/** A trade with what it would bring now. */
export const TradeSetUp = z
  .object({
    id: z.enum(["b2b", "retail", "education", "consulting", "catering", "freelance"]),
    name: z.string(),
    adds: z.int(), // how many of the items are not there yet
    items: z.array(TradeItem),
  })
  .openapi("TradeSetUp");
export type TradeSetUp = z.infer<typeof TradeSetUp>;

export const SetUpResult = z.object({ added: z.int(), thereAlready: z.int() }).openapi("TradeSetUpResult");
export type SetUpResult = z.infer<typeof SetUpResult>;
