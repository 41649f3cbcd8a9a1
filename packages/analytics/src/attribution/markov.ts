import { isTooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type Attribution, attributionOf, countOf, journeysOf, type TouchPath } from "./paths.ts";

/** The credits, the chance of a conversion on any way, and how much of it each channel's removal takes away. */
export type MarkovAttribution = Attribution & {
  conversionChance: number;
  removalEffects: { channel: string; effect: number }[];
};

/**
 * **Question:** how many conversions would be lost if a channel were not there?
 *
 * **Formula:** the paths are steps of an absorbing chain: from the start over channels to a conversion or to nothing, each
 * step with the share in which it was seen. A channel's removal sends everyone who would reach it to nothing; its effect is the share of the
 * conversion chance that is lost. Credits are the effects, scaled to sum to the conversions; value is divided alike. Order 2
 * lets the next step depend on the last two touches.
 *
 * **Source:** E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann, Mapping the customer journey, IJRM 33 (2016).
 *
 * **Units:** chances from 0 to 1, credits in conversions. **Complexity:** O(channels · sweeps · different steps).
 *
 * **Too little data:** without a path, or without a conversion that had a touch. One channel is given everything. Where nobody
 * failed, give the paths without conversion too: without them the chain only knows who was met on the way.
 *
 * @example creditByMarkov([{ channels: ["a", "b"], converted: true }, { channels: ["a"], converted: false }])
 * // chance 0.5; without a, and without b, it is 0: both have effect 1 and half the conversion
 */
export function creditByMarkov(paths: readonly TouchPath[], order: 1 | 2 = 1): MarkovAttribution | TooLittleData {
  const journeys = journeysOf(paths);
  if (isTooLittle(journeys)) return journeys;
  const chain = chainOf(journeys.paths, order);
  const conversionChance = chanceOfConversion(chain, null);
  const effects = [...chain.channels].map((channel) => ({
    channel,
    effect: Math.max(0, 1 - chanceOfConversion(chain, channel) / conversionChance),
  }));
  const all = effects.reduce((sum, { effect }) => sum + effect, 0);
  const credits = new Map(
    effects.map(({ channel, effect }) => [
      channel,
      { conversions: (journeys.conversions * effect) / all, value: (journeys.value * effect) / all },
    ]),
  );
  return {
    ...attributionOf(credits, journeys),
    conversionChance,
    removalEffects: effects.toSorted((a, b) => b.effect - a.effect || (a.channel < b.channel ? -1 : 1)),
  };
}

/** A state one can be in: the touches remembered; where one goes from it, and how many went. */
type State = { readonly channel: string | null; readonly next: Map<State, number>; converted: number; left: number };
type Chain = { readonly start: State; readonly states: readonly State[]; readonly channels: ReadonlySet<string> };

function chainOf(paths: readonly TouchPath[], order: 1 | 2): Chain {
  const stateOf = (channel: string | null): State => ({ channel, next: new Map(), converted: 0, left: 0 });
  const start = stateOf(null);
  const known = new Map<string, State>();
  const channels = new Set<string>();
  for (const path of paths) {
    let at = start;
    for (const [i, channel] of path.channels.entries()) {
      channels.add(channel);
      const remembered = JSON.stringify(path.channels.slice(Math.max(0, i + 1 - order), i + 1));
      const to = known.get(remembered) ?? stateOf(channel);
      known.set(remembered, to);
      at.next.set(to, (at.next.get(to) ?? 0) + countOf(path));
      at.left += countOf(path);
      at = to;
    }
    at.left += countOf(path);
    if (path.converted) at.converted += countOf(path);
  }
  return { start, states: [start, ...known.values()], channels };
}

const mostSweeps = 20_000;
const still = 1e-15;

/** The chance to convert from the start where nobody passes the removed channel: sweeps over the states until nothing moves. */
function chanceOfConversion({ start, states }: Chain, removed: string | null): number {
  const chances = new Map<State, number>(states.map((state) => [state, 0]));
  // The last states settle first, so that each sweep carries their news back to the start.
  const open = states.filter(({ channel, left }) => left > 0 && (channel === null || channel !== removed)).toReversed();
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    for (const state of open) {
      let converted = state.converted;
      let here = 0;
      for (const [to, count] of state.next) {
        if (to === state) here = count;
        else converted += count * chances.get(to)!;
      }
      // Steps that stay where they are only delay the end.
      const chance = here < state.left ? converted / (state.left - here) : 0;
      moved = Math.max(moved, Math.abs(chance - chances.get(state)!));
      chances.set(state, chance);
    }
    if (moved <= still) break;
  }
  return chances.get(start)!;
}
