/** Pairs of records, each once, as two columns: `first[i]` < `second[i]`. */
export type Pairs = { readonly first: Int32Array; readonly second: Int32Array };

/** Collects pairs of records in any order and as often as they come, and keeps each once. `pairs` ends it: nothing is added after. */
export type PairSet = { add: (a: number, b: number) => void; size: () => number; pairs: () => Pairs };

/**
 * **Question:** which pairs were named at least once?
 *
 * **Complexity:** O(1) an addition; a table of open addresses holds a pair as one number, a third of it empty at least.
 * **Limits:** `records` below 90 million, so that a pair is a whole number that a double holds.
 */
export function pairSet(records: number): PairSet {
  let slots = new Float64Array(1 << 12);
  let size = 0;
  const slotOf = (low: number, high: number, key: number) => {
    const mixed = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const apart = (key: number) => {
    const low = Math.floor((key - 1) / records);
    return [low, key - 1 - low * records] as const;
  };
  const grow = () => {
    const old = slots;
    slots = new Float64Array(old.length * 2);
    for (const key of old) if (key !== 0) slots[slotOf(...apart(key), key)] = key;
  };
  return {
    add(a, b) {
      if (a === b) return;
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const key = low * records + high + 1;
      const slot = slotOf(low, high, key);
      if (slots[slot] === key) return;
      slots[slot] = key;
      if (++size * 3 > slots.length * 2) grow();
    },
    size: () => size,
    pairs() {
      // Where they are: a copy of millions would be the most that this ever holds.
      let found = 0;
      for (const key of slots) if (key !== 0) slots[found++] = key;
      const keys = slots.subarray(0, found).sort();
      const first = new Int32Array(keys.length);
      const second = new Int32Array(keys.length);
      // Millions of pairs: a loop makes no list on its way, as `Int32Array.from` does.
      for (const [i, key] of keys.entries()) [first[i], second[i]] = apart(key) as [number, number];
      return { first, second };
    },
  };
}
