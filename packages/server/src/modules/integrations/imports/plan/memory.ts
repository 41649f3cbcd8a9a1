/** The part of a map that a layer needs. */
type Values<V> = { get: (key: string) => V | undefined; set: (key: string, value: V) => unknown };

/**
 * What must be remembered over the whole file: how many lines of each order came and what they said of it, and which
 * fields of a record the file has named already. Small numbers only, so that a million rows fit.
 */
export type Memory = {
  /** Lines × 64 + what was said, see `orders.ts`. */
  orders: Values<number>;
  /** A bit for each field said. */
  records: Values<number>;
  /** Customers of order rows found lately, by all that their row says. Bounded. */
  found: Values<string>;
};

const foundKept = 50_000;

/**
 * The memory of a file, and layers upon it: what a piece remembers counts only when the piece is on the disk, because a
 * transaction may be asked to run again.
 */
export function makeMemory() {
  const orders = new Map<string, number>();
  const records = new Map<string, number>();
  const found = new Map<string, string>();
  return {
    layer(): { memory: Memory; keep: () => void } {
      const own = { orders: layerOf(orders), records: layerOf(records), found: layerOf(found) };
      return {
        memory: own,
        keep() {
          own.orders.keep();
          own.records.keep();
          if (found.size > foundKept) found.clear();
          own.found.keep();
        },
      };
    },
  };
}

function layerOf<V>(base: Map<string, V>) {
  const own = new Map<string, V>();
  return {
    get: (key: string) => own.get(key) ?? base.get(key),
    set: (key: string, value: V) => own.set(key, value),
    keep: () => own.forEach((value, key) => base.set(key, value)),
  };
}
