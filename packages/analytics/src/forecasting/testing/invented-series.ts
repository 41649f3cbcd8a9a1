import { drawNormal, randomFrom } from "../../statistics/random.ts";

const numbers = (text: string) => Float64Array.from(text.split(" "), Number);

/** 28 invented quarters with a trend and a season that grows with it. R's forecast package was asked about them. */
export const quarterly = numbers(
  "102 118 139 98 110 131 152 104 117 139 166 115 124 151 181 121 137 160 188 131 144 175 205 142 153 182 221 150",
);

/** 48 invented values that wander, without a season. R's forecast package was asked about them. */
export const wandering = numbers(
  "30 21 29 31 40 48 53 47 37 39 31 29 17 9 20 24 27 35 41 38 27 31 27 26 " +
    "21 13 21 18 33 35 40 36 22 24 21 20 17 14 17 19 26 29 40 31 20 24 18 26",
);

/** A past and what came after it. */
export type Simulated = { history: Float64Array; actual: Float64Array };

/**
 * Monthly series of a business, made up: in turn trend and season with noise, a random walk with a season, trend and season
 * that drift, and noise that lasts with jumps of the level and outliers. All values are above 0.
 */
export function simulatedMonths(
  count: number,
  { months, horizon, seed }: { months: number; horizon: number; seed: number },
) {
  const random = randomFrom(seed);
  const normal = () => drawNormal(random);
  return Array.from({ length: count }, (_, i): Simulated => {
    const size = Math.exp(6 + 2.5 * random());
    const strength = [0, 0.05, 0.1, 0.2, 0.35][Math.floor(random() * 5)]!;
    const season = Float64Array.from({ length: 12 }, () => strength * normal());
    const noise = 0.02 + 0.1 * random() ** 2;
    const growth = 0.004 * normal();
    const lasting = 0.3 + 0.6 * random();
    let [level, slope, left] = [0, growth, 0];
    const values = Float64Array.from({ length: months + horizon }, (_, t) => {
      let surprise = 0;
      if (i % 4 === 0) [level, surprise] = [level + growth, noise * normal()];
      else if (i % 4 === 1) level += growth + 0.6 * noise * normal();
      else if (i % 4 === 2) {
        slope = 0.97 * slope + 0.03 * noise * normal();
        level += slope + 0.3 * noise * normal();
        season[t % 12]! += 0.1 * noise * normal();
        surprise = 0.7 * noise * normal();
      } else {
        left = lasting * left + noise * normal();
        level += growth + (random() < 0.015 ? 0.15 * normal() : 0);
        surprise = left + (random() < 0.02 ? 3 * noise * normal() : 0);
      }
      return size * Math.exp(level + season[t % 12]! + surprise);
    });
    return { history: values.slice(0, months), actual: values.slice(months) };
  });
}
