/** How this machine stands to the quiet one for which the budgets in milliseconds are meant: decision 0021. */
import { median } from "./measure.ts";
import { startFloor } from "./processes.ts";

/** What the bare framework took there from `node` to its first answer, in milliseconds: the middle of whole runs. */
const quietStartMs = 145;
const rounds = 5;

/** How many times slower it starts the bare framework than the quiet machine did; 1 on a faster one. */
export const slownessOf = (bareStartMs: number) => Math.max(1, bareStartMs / quietStartMs);

export async function measureSlowness(bareFile: string): Promise<number> {
  const starts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await startFloor(bareFile);
    starts.push(bare.startMs);
    await bare.stop();
  }
  return slownessOf(median(starts));
}

/** A budget in milliseconds, and by how much it is stretched here. */
export function stretched(name: string, budgetMs: number, slowness: number) {
  const words = `${name} ≤ ${budgetMs} ms${slowness > 1 ? ` × ${slowness.toFixed(2)}, so much slower is this machine` : ""}`;
  return { words, holds: (ms: number) => ms <= budgetMs * slowness };
}
