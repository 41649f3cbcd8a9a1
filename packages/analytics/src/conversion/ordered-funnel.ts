import { isTooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type Funnel, funnelOf, type FunnelStep } from "./funnel.ts";

/** Something a customer did: which step it is, and when, in days from any beginning. */
export type StepEvent = { readonly customer: string; readonly step: string; readonly at: number };

/** A step of an ordered funnel; `medianDays` is the time from the step before, null where nobody came so far. */
export type OrderedStep = FunnelStep & { medianDays: number | null };

export type OrderedFunnel = Omit<Funnel, "steps"> & { steps: OrderedStep[] };

/**
 * **Question:** who went through the steps in their order, and how long did each take?
 *
 * **Formula:** a customer begins with the first event of the first step. Step k is reached by the first of its events at or after the moment at which step
 * k − 1 was reached, and within `withinDays` of the beginning where that is given. The median time is the lower of the middle two
 * where their number is even, as in the product's other funnels.
 *
 * **Units:** days. **Complexity:** O(events · log events). Events of other steps, or without a finite time, do not count.
 *
 * **Too little data:** nobody did the first step.
 *
 * @example orderedFunnel(["visit", "order"], [{ customer: "K1", step: "visit", at: 0 }, { customer: "K1", step: "order", at: 3 }])
 * // order: 1 of 1, median 3 days
 */
export function orderedFunnel(
  steps: readonly string[],
  events: readonly StepEvent[],
  withinDays = Infinity,
): OrderedFunnel | TooLittleData {
  if (new Set(steps).size !== steps.length) throw new RangeError("Each step can stand in a funnel once.");
  const times = new Map<string, Map<string, number[]>>();
  for (const { customer, step, at } of events) {
    if (!Number.isFinite(at) || !steps.includes(step)) continue;
    const own = times.get(customer) ?? new Map<string, number[]>();
    times.set(customer, own);
    const known = own.get(step);
    if (known) known.push(at);
    else own.set(step, [at]);
  }
  const gaps: number[][] = steps.map(() => []);
  for (const own of times.values()) {
    const begun = earliest(own.get(steps[0]!), -Infinity);
    let reachedAt = begun;
    for (const [k, step] of steps.entries()) {
      const next = earliest(own.get(step), reachedAt);
      if (next === Infinity || next - begun > withinDays) break;
      gaps[k]!.push(next - reachedAt);
      reachedAt = next;
    }
  }
  const funnel = funnelOf(steps.map((step, k) => [step, gaps[k]!.length]));
  if (isTooLittle(funnel)) return funnel;
  return {
    ...funnel,
    steps: funnel.steps.map((step, k) => ({ ...step, medianDays: k === 0 ? null : lowerMedian(gaps[k]!) })),
  };
}

/** The first of these moments that is not before `from`; Infinity where there is none. */
function earliest(moments: readonly number[] | undefined, from: number): number {
  return (moments ?? []).reduce((first, at) => (at >= from && at < first ? at : first), Infinity);
}

function lowerMedian(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;
}
