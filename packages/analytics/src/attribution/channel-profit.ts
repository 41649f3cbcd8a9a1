import type { ChannelCredit } from "./paths.ts";

/** What a channel earned and cost. */
export type ChannelProfit = {
  channel: string;
  conversions: number;
  /** Its value times the margin, less its cost. */
  profit: number;
  cost: number;
  /** Profit for each unit of cost; null where it cost nothing. */
  returnOnCost: number | null;
  /** Cost of one conversion; null where there was none. */
  costOfConversion: number | null;
};

/**
 * **Question:** which channel earned more than it cost?
 *
 * **Formula:** profit = value · margin − cost; return on cost = profit / cost; cost of a conversion = cost / conversions. A channel
 * that cost something and is given nothing is there too, with its loss.
 *
 * **Units:** value and cost in one unit of money; margin is the share of the value that is left after the goods are paid, 0 to 1.
 * **Complexity:** O(channels).
 *
 * **Too little data:** null where a ratio has nothing to divide by.
 *
 * @example channelProfits([{ channel: "ad", conversions: 2, value: 300, share: 1 }], new Map([["ad", 100]]), 0.5)
 * // profit 50, return on cost 0.5, 50 a conversion
 */
export function channelProfits(
  credits: readonly ChannelCredit[],
  costs: ReadonlyMap<string, number>,
  margin = 1,
): ChannelProfit[] {
  if (!(margin >= 0 && margin <= 1)) throw new RangeError("A margin lies between 0 and 1.");
  const known = new Map(credits.map((credit) => [credit.channel, credit]));
  const channels = new Set([...known.keys(), ...costs.keys()]);
  return [...channels]
    .map((channel) => {
      const { conversions, value } = known.get(channel) ?? { conversions: 0, value: 0 };
      const cost = costs.get(channel) ?? 0;
      if (!(cost >= 0 && Number.isFinite(cost))) throw new RangeError("A cost is a number ≥ 0.");
      const profit = value * margin - cost;
      return {
        channel,
        conversions,
        profit,
        cost,
        returnOnCost: cost > 0 ? profit / cost : null,
        costOfConversion: conversions > 0 ? cost / conversions : null,
      };
    })
    .toSorted((a, b) => b.profit - a.profit || (a.channel < b.channel ? -1 : 1));
}
