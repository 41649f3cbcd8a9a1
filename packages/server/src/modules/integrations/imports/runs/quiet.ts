import type { Ctx } from "#platform/context";

const tellEvery = 500;

/**
 * Open pages read again what they show whenever a table is touched. Forty pieces a second would drown them, so what was
 * touched is gathered and told twice a second, and at the end.
 */
export function makeQuiet() {
  const gathered = new Set<string>();
  let last = 0;
  return (tx: Required<Pick<Ctx, "tx">>, isLast: boolean, id: string): void => {
    const { touched } = tx.tx;
    for (const table of touched.keys()) gathered.add(table);
    touched.clear();
    const now = performance.now();
    if (!isLast && now - last < tellEvery) return;
    last = now;
    for (const table of gathered) touched.set(table, new Set());
    touched.set("imports", new Set([id]));
    gathered.clear();
  };
}
