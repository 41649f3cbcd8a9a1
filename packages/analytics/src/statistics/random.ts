/** A stream of numbers, each in [0, 1). Functions that draw take one as a parameter, so that a run can be repeated. */
export type Random = () => number;

/**
 * **Question:** how is chance repeated?
 *
 * **Formula:** the counter steps by 0x6d2b79f5 and is mixed by two rounds of multiplication and shifts (mulberry32): every
 * seed walks the same cycle of 2³² states from another place.
 *
 * **Source:** T. Ettinger, mulberry32 (2017), public domain. **Units:** `seed` is any integer; 32 bits of each draw are random.
 *
 * @example randomFrom(1)() // 0.6270739405881613
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` − 1, each as likely. */
export const drawBelow = (random: Random, below: number): number => Math.floor(random() * below);

/** A standard normal draw, by the polar method (G. Marsaglia, T. A. Bray, 1964); the second of each pair is not used. */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Puts the values into random order, in place, each order as likely (R. A. Fisher, F. Yates; as by D. Knuth). */
export function shuffle<T extends { [index: number]: number; length: number }>(values: T, random: Random): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = drawBelow(random, i + 1);
    const kept = values[i]!;
    values[i] = values[j]!;
    values[j] = kept;
  }
  return values;
}

/** `count` different whole numbers below `below`, in random order, each choice as likely. All of them where `count` is larger. */
export function sampleBelow(random: Random, below: number, count: number): Int32Array {
  const all = Int32Array.from({ length: below }, (_, i) => i);
  const wanted = Math.min(count, below);
  for (let i = 0; i < wanted; i++) {
    const j = i + drawBelow(random, below - i);
    const kept = all[i]!;
    all[i] = all[j]!;
    all[j] = kept;
  }
  return all.slice(0, wanted);
}
