/** Puts one id in or out. */
export function toggled(selected: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every id between two rows, both included, whichever comes first. */
export function extended(selected: ReadonlySet<string>, ids: readonly string[], from: number, to: number): Set<string> {
  const next = new Set(selected);
  for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
  return next;
}

/** Where the arrow keys lead; stays inside the list. */
export function moved(index: number, key: string, count: number, page: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    j: 1,
    k: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, index + step));
}
