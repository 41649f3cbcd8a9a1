import type { IconName } from "#ui/display/icon.tsx";

export type Entry = { id: string; title: string; subtitle?: string | undefined; icon: IconName; run: () => void };
export type Group = { title: string; entries: Entry[] };

/** The entries whose title holds every word typed; all of them while nothing is typed. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
}

/** People before what was done with them, each once: who types a name looks for somebody, and of orders there are many. */
export function peopleFirst<Found extends { kind: string; id: string }>(
  people: readonly Found[],
  all: readonly Found[],
): Found[] {
  const known = new Set(people.map(({ id }) => id));
  return [...people, ...all.filter(({ id }) => !known.has(id))];
}

/** Groups found records by kind, in the order in which the first of each kind was found. */
export function byKind<Found extends { kind: string }>(found: readonly Found[]): [kind: string, found: Found[]][] {
  const groups = new Map<string, Found[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups];
}
