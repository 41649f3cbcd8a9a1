import type { TooLittleData } from "../statistics/too-little-data.ts";
import { isTooLittle } from "../statistics/too-little-data.ts";
import { type Attribution, attributionOf, countOf, journeysOf, type TouchPath } from "./paths.ts";

/** How a conversion is divided among the touches before it. `halfLife` in days, or in touches where days are not known. */
export type CreditRule =
  | { readonly kind: "first" | "last" | "linear" | "position" }
  | { readonly kind: "decay"; readonly halfLife: number };

/** The first and the last touch are given this share each, those between the rest. */
const endShare = 0.4;

/**
 * **Question:** which channel is given how much of the conversions, by a rule of thumb?
 *
 * **Formula:** each conversion is divided among its touches. first, last: all to that touch. linear: equal parts. position: 40 %
 * to the first, 40 % to the last, 20 % in equal parts to those between; two touches get half each. decay: in proportion to 2^(−t / half-life), t the days before the
 * end, or, where `daysBefore` is not given, the number of touches that followed.
 *
 * **Source:** the usual rules of web analytics; D. Chaffey, F. Ellis-Chadwick, Digital Marketing (2019), ch. 10.
 *
 * **Units:** conversions, and value in the unit given. **Complexity:** O(touches).
 *
 * **Too little data:** without a path, or without a conversion that had a touch. With few conversions the credits are a count of what was, no law.
 *
 * @example creditByRule([{ channels: ["ad", "mail", "shop"], converted: true, value: 100 }], { kind: "position" })
 * // ad 0.4, shop 0.4, mail 0.2 conversions; 40, 40 and 20 in value
 */
export function creditByRule(paths: readonly TouchPath[], rule: CreditRule): Attribution | TooLittleData {
  if (rule.kind === "decay" && !(rule.halfLife > 0)) throw new RangeError("A half-life is longer than 0.");
  const journeys = journeysOf(paths);
  if (isTooLittle(journeys)) return journeys;
  const credits = new Map<string, { conversions: number; value: number }>();
  for (const path of journeys.paths) {
    const parts = path.converted ? partsOf(path, rule) : [];
    for (const [i, channel] of path.channels.entries()) {
      const credit = credits.get(channel) ?? { conversions: 0, value: 0 };
      const part = countOf(path) * (parts[i] ?? 0);
      credits.set(channel, {
        conversions: credit.conversions + part,
        value: credit.value + part * (path.value ?? 0),
      });
    }
  }
  return attributionOf(credits, journeys);
}

/** What each touch of a path is given; the parts sum to 1. */
function partsOf({ channels, daysBefore }: TouchPath, rule: CreditRule): number[] {
  const last = channels.length - 1;
  const ages = daysBefore ?? channels.map((_, i) => last - i);
  // Only differences in age count: measured from the youngest touch, no weight is too small for a number.
  const youngest = ages.reduce((least, age) => Math.min(least, age), Infinity);
  const weights = channels.map((_, i) => {
    switch (rule.kind) {
      case "first":
        return i === 0 ? 1 : 0;
      case "last":
        return i === last ? 1 : 0;
      case "linear":
        return 1;
      case "position":
        return last < 2 ? 1 : i === 0 || i === last ? endShare : (1 - 2 * endShare) / (last - 1);
      case "decay":
        return 2 ** ((youngest - ages[i]!) / rule.halfLife);
    }
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
