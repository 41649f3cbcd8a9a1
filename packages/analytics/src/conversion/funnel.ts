import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type ShareOf, shareOf } from "./share-of.ts";

/** One step of a funnel: who came so far, of those one step before and of all who began. */
export type FunnelStep = {
  step: string;
  reached: number;
  /** Of those who reached the step before; for the first step, of itself. */
  fromBefore: ShareOf;
  fromFirst: ShareOf;
  /** Who reached the step before and not this one. */
  lost: number;
};

export type Funnel = {
  kind: "funnel";
  steps: FunnelStep[];
  /** The step at which the largest share was lost; null with one step, or where nobody was lost. */
  weakest: string | null;
};

/**
 * **Question:** how many come through each step, and at which step are most lost?
 *
 * **Formula:** reached / reached the step before, and / reached the first, each with Wilson's 95 % interval; lost is the difference.
 *
 * **Units:** whole counts; shares 0 to 1. **Complexity:** O(steps).
 *
 * **Too little data:** nobody began, or there is no step. Shares after a step that nobody reached are null.
 *
 * @example funnelOf([["leads", 100], ["offers", 40], ["won", 20]]) // won: 20 of 40 = 0.5, 20 of 100 = 0.2; weakest "offers"
 */
export function funnelOf(counts: readonly (readonly [step: string, reached: number])[]): Funnel | TooLittleData {
  for (const [i, [, reached]] of counts.entries()) {
    if (!Number.isInteger(reached) || reached < 0)
      throw new RangeError("A step is reached by a whole number of cases.");
    if (i > 0 && reached > counts[i - 1]![1])
      throw new RangeError("No step can be reached by more than the step before.");
  }
  const began = counts[0]?.[1] ?? 0;
  if (began === 0) return tooLittle("customers", 0, 1);
  const steps = counts.map(([step, reached], i) => {
    const before = counts[Math.max(0, i - 1)]![1];
    return {
      step,
      reached,
      fromBefore: shareOf(reached, before),
      fromFirst: shareOf(reached, began),
      lost: before - reached,
    };
  });
  let weakest: FunnelStep | null = null;
  for (const step of steps)
    if (step.lost > 0 && (!weakest || step.fromBefore.share! < weakest.fromBefore.share!)) weakest = step;
  return { kind: "funnel", steps, weakest: weakest?.step ?? null };
}
