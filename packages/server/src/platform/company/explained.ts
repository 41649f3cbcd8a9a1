/** So often every page reads anew while a thread of our own writes, since a command may write beside it. */
const doubtEvery = 15_000;

/**
 * A commit of our own thread moves SQLite's counter like a stranger's, but the thread has said itself what it touched:
 * without this a long import would make every open page read everything again and again. `now` is in milliseconds.
 */
export function makeExplained(now: () => number) {
  let hasHeard = false;
  let doubtedAt = -Infinity;
  return {
    /** A thread of our own has said what it committed. */
    heard: () => void (hasHeard = true),
    /** Whether the commits noticed since the last look are known already; `tables` is what the base says of them. */
    isOwn(tables: readonly string[]): boolean {
      if (!tables.includes("*")) return false;
      const isKnown = hasHeard && now() - doubtedAt < doubtEvery;
      hasHeard = false;
      if (!isKnown) doubtedAt = now();
      return isKnown;
    },
  };
}
