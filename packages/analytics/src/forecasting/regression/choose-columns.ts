import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Regression, regress } from "./ar1-regression.ts";
import type { Column } from "./column.ts";

/**
 * **Question:** which causes are worth their place in the explanation?
 *
 * **Formula:** columns in a group come and go together. From the columns always kept, and from these with the groups of `usual`, the
 * better by AICc is gone on with: the group whose coming or going lowers AICc most, until none does.
 *
 * **Source:** stepwise search by AICc; C. M. Hurvich, C.-L. Tsai, Regression and time series model selection in small samples,
 * Biometrika 76 (1989). **Complexity:** one regression for each group and step.
 *
 * **Too little data:** as `regress` says of the columns that are kept always.
 *
 * @example chooseColumns(y, [constant(60)], [...trend, ...season, ...festival], ["trend", "season"])
 */
export function chooseColumns(
  y: Float64Array,
  kept: readonly Column[],
  optional: readonly Column[],
  usual: readonly string[],
): Regression | TooLittleData {
  const groups = [...new Set(optional.map(({ group }) => group))];
  const fitWith = (chosen: ReadonlySet<string>) =>
    regress(y, [...kept, ...optional.filter(({ group }) => chosen.has(group))]);
  let chosen: ReadonlySet<string> = new Set();
  const plain = fitWith(chosen);
  if (isTooLittle(plain)) return plain;
  let best = plain;
  const better = (tried: readonly ReadonlySet<string>[]) => {
    const before = best;
    for (const set of tried) {
      const found = fitWith(set);
      if (isTooLittle(found) || !isAhead(found, best)) continue;
      [best, chosen] = [found, set];
    }
    return best !== before;
  };
  better([new Set(usual.filter((group) => groups.includes(group)))]);
  const toggled = (group: string) => {
    const set = new Set(chosen);
    if (!set.delete(group)) set.add(group);
    return set;
  };
  while (better(groups.map(toggled)));
  return best;
}

/** Lower AICc; of two that explain everything the one with fewer columns. */
const isAhead = (one: Regression, other: Regression) =>
  one.aicc < other.aicc || (one.exact && other.exact && one.columns.length < other.columns.length);
