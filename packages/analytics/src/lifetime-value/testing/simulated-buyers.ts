/** Bases made by chance, with everything known that a fit should find. */
import { drawNormal, type Random } from "../../statistics/random.ts";
import type { BuyingModel } from "../buying/model.ts";

/** What a made base did by `now` weeks after the first newcomer, and after it. */
export type Buyers = {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  stayed: Uint8Array;
  later: Float64Array;
};

/** Customers who come new over the first third of `now` weeks, and are watched `ahead` weeks more. */
export function simulateBuyers(
  { r, alpha, leaving }: BuyingModel,
  { size, now, ahead }: { size: number; now: number; ahead: number },
  random: Random,
): Buyers {
  const column = () => new Float64Array(size);
  const made = { frequency: column(), recency: column(), age: column(), stayed: new Uint8Array(size), later: column() };
  for (let i = 0; i < size; i++) {
    const rate = drawGamma(r, random) / alpha;
    const leaves = leaving ? drawBeta(leaving.a, leaving.b, random) : 0;
    const age = now * (2 / 3 + random() / 3);
    made.age[i] = age;
    let at = 0;
    let here = true;
    while (here) {
      at += -Math.log(1 - random()) / rate;
      if (at > age + ahead) break;
      if (at > age) made.later[i]!++;
      else {
        made.frequency[i]!++;
        made.recency[i] = at;
      }
      here = random() >= leaves;
      if (!here && at <= age) break;
    }
    made.stayed[i] = here || at > age ? 1 : 0;
  }
  return made;
}

/** A Gamma(shape, 1) draw (G. Marsaglia, W. W. Tsang, 2000). */
export function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function drawBeta(a: number, b: number, random: Random): number {
  const [left, right] = [drawGamma(a, random), drawGamma(b, random)];
  return left / (left + right);
}
