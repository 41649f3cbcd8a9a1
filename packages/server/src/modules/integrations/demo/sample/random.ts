/** A source of chance that answers the same for the same seed. */
export type Chance = {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number;
  /** True as often as said. */
  is: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  shuffled: <T>(list: readonly T[]) => T[];
  /** A positive number about the mean; `spread` 0.3 puts two of three within 30 % of it, and none below its half. */
  around: (mean: number, spread: number) => number;
};

/** Chance from a word. Each part of the sample takes its own word, so that a change of one leaves the others as they were. */
export function chanceOf(seed: string): Chance {
  let state = fnv1a(seed);
  /** mulberry32: small, and even enough for made-up data. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    is: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    shuffled(list) {
      const cards = [...list];
      for (let last = cards.length - 1; last > 0; last--) {
        const other = int(0, last);
        [cards[last], cards[other]] = [cards[other]!, cards[last]!];
      }
      return cards;
    },
    // Three even throws added up are near enough to a bell.
    around: (mean, spread) => mean * Math.max(0.5, 1 + spread * (next() + next() + next() - 1.5) * 2),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
