import { type Level, missing, same } from "./kinds/levels.ts";

const firstSlots = 1 << 12;
/** A table grows up to here. Values that repeat meet early; pairs of values that come but once need not be kept. */
const mostSlots = 1 << 19;

/**
 * Remembers how two values compare, so that each pair of values is looked at once: a table of open addresses with the pair as
 * one number and its level beside it, half of it empty at least. A value below 0 is none.
 */
export function remember(compare: (a: string, b: string) => Level, values: readonly string[]) {
  let keys = new Float64Array(firstSlots);
  let found = new Uint8Array(firstSlots);
  let used = 0;
  const slotOf = (low: number, high: number, key: number) => {
    const mixed = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (keys.length - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldFound] = [keys, found];
    keys = new Float64Array(oldKeys.length * 2);
    found = new Uint8Array(oldKeys.length * 2);
    for (const [i, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const low = Math.floor((key - 1) / values.length);
      const slot = slotOf(low, key - 1 - low * values.length, key);
      keys[slot] = key;
      found[slot] = oldFound[i]!;
    }
  };
  return (a: number, b: number): Level => {
    if (a < 0 || b < 0) return missing;
    if (a === b) return same;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = low * values.length + high + 1;
    const slot = slotOf(low, high, key);
    if (keys[slot] === key) return found[slot] as Level;
    const level = compare(values[low]!, values[high]!);
    if (used * 2 >= mostSlots) return level;
    keys[slot] = key;
    found[slot] = level;
    if (++used * 2 > keys.length && keys.length < mostSlots) grow();
    return level;
  };
}
