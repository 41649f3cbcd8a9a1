import type { Option } from "./evidence.ts";

/** So many steps of the exact search; beyond them the best found so far is taken, which is never worse than greedy. */
const mostSteps = 50_000;

/**
 * One option for each row or none, so that no two rows pay the same part and the certainties together are as high as can
 * be. Rows that want nothing of each other's are solved apart, each group by branch and bound from the greedy answer on.
 */
export function assign(options: ReadonlyMap<string, readonly Option[]>): Map<string, Option> {
  const chosen = new Map<string, Option>();
  for (const group of groupsOf(options)) for (const option of solve(group)) chosen.set(option.rowId, option);
  return chosen;
}

type Rows = (readonly Option[])[];

/** Rows that share a wanted part, directly or over others. */
function groupsOf(options: ReadonlyMap<string, readonly Option[]>): Rows[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    const up = leader.get(id);
    if (up === undefined || up === id) return id;
    const top = find(up);
    leader.set(id, top);
    return top;
  };
  const wanting = [...options].filter(([, own]) => own.length > 0);
  for (const [row, own] of wanting) {
    for (const { parts } of own) for (const { id } of parts) leader.set(find(`part ${id}`), find(`row ${row}`));
  }
  const groups = Map.groupBy(wanting, ([row]) => find(`row ${row}`));
  return [...groups.values()].map((group) => group.map(([, own]) => own));
}

function solve(rows: Rows): Option[] {
  const sorted = rows.toSorted((a, b) => b[0]!.certainty - a[0]!.certainty);
  // What the rows from here on can bring at best.
  const atBest = sorted.map(() => 0);
  for (let index = sorted.length - 1; index >= 0; index--) {
    atBest[index] = sorted[index]![0]!.certainty + (atBest[index + 1] ?? 0);
  }
  let best: Option[] = greedy(rows);
  let bestSum = sumOf(best);
  let steps = 0;
  const taken = new Set<string>();
  const path: Option[] = [];
  const walk = (index: number, sum: number) => {
    if (sum > bestSum + 1e-9) {
      best = [...path];
      bestSum = sum;
    }
    if (index >= sorted.length || ++steps > mostSteps || sum + atBest[index]! <= bestSum + 1e-9) return;
    for (const option of sorted[index]!) {
      if (option.parts.some(({ id }) => taken.has(id))) continue;
      for (const { id } of option.parts) taken.add(id);
      path.push(option);
      walk(index + 1, sum + option.certainty);
      path.pop();
      for (const { id } of option.parts) taken.delete(id);
    }
    walk(index + 1, sum);
  };
  walk(0, 0);
  return best;
}

function greedy(rows: Rows): Option[] {
  const taken = new Set<string>();
  const served = new Set<string>();
  const chosen: Option[] = [];
  for (const option of rows.flat().sort((a, b) => b.certainty - a.certainty)) {
    if (served.has(option.rowId) || option.parts.some(({ id }) => taken.has(id))) continue;
    served.add(option.rowId);
    for (const { id } of option.parts) taken.add(id);
    chosen.push(option);
  }
  return chosen;
}

const sumOf = (options: readonly Option[]) => options.reduce((sum, { certainty }) => sum + certainty, 0);
