import type { IconName } from "#ui/display/icon.tsx";

export type Entry = {
  id: string;
  title: string;
  subtitle?: string | undefined;
  icon: IconName;
  /** What it is called besides: in the other language. */
  also?: string | undefined;
  /** How its Chinese name is spelled: "ke hu". */
  pinyin?: string | undefined;
  run: () => void;
};
export type Group = { title: string; entries: Entry[] };

const shortestForgiven = 4;

/** Whether two words differ by one slip: a letter too many, too few, wrong, or two exchanged. */
export function isOneSlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  const [a, b] = [typed.slice(at), meant.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/** Whether Latin letters spell these syllables from one of them on: `kehu`, `keh`, `kh`, `hu`. */
function isSpelledBy(pinyin: string, typed: string): boolean {
  const syllables = pinyin.split(" ");
  return syllables.some((_, from) => {
    const rest = syllables.slice(from);
    return (
      rest.join("").startsWith(typed) ||
      rest
        .map((syllable) => syllable[0])
        .join("")
        .startsWith(typed)
    );
  });
}

function isNear(name: string, typed: string): boolean {
  if (typed.length < shortestForgiven || !/^[a-z]+$/.test(typed)) return false;
  return name
    .split(/[^a-z]+/)
    .some((word) => [0, 1, -1].some((more) => isOneSlip(typed, word.slice(0, typed.length + more))));
}

/** The entries named by every word typed, in either language or by pinyin; where there are none, those a slip away. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const joined = words.join("");
  const named = ({ title, also = "" }: Entry) => `${title} ${also}`.toLowerCase();
  const exact = entries.filter(
    (entry) =>
      words.every((word) => named(entry).includes(word)) ||
      (entry.pinyin !== undefined && isSpelledBy(entry.pinyin, joined)),
  );
  if (exact.length > 0) return exact;
  return entries.filter((entry) => words.every((word) => named(entry).includes(word) || isNear(named(entry), word)));
}

type Found = { kind: string; id: string };

/** People before what was done with them, each once: who types a name looks for somebody, and of orders there are many. */
export function peopleFirst<One extends Found>(people: readonly One[], all: readonly One[]): One[] {
  const known = new Set(people.map(({ id }) => id));
  return [...people, ...all.filter(({ id }) => !known.has(id))];
}

/** What was opened lately before the rest, in the order of opening; a lately opened one that bears the words is found even where the server's first page ends before it. */
export function recentFirst<One extends Found & { title: string }>(
  recent: readonly One[],
  found: readonly One[],
  typed: string,
): One[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = new Map(found.map((one) => [one.id, one]));
  const lately = recent.flatMap((one) => {
    const hit = hits.get(one.id);
    if (hit) return [hit];
    return words.every((word) => one.title.toLowerCase().includes(word)) ? [one] : [];
  });
  return peopleFirst(lately, found);
}

/** Groups found records by kind, in the order in which the first of each kind was found. */
export function byKind<One extends { kind: string }>(found: readonly One[]): [kind: string, found: One[]][] {
  const groups = new Map<string, One[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups];
}

/** The last thing to try with words that name nothing here: the manual may explain them. */
export function inManual(typed: string, says: (asked: string) => string, open: (path: string) => () => void): Entry[] {
  const asked = typed.trim();
  if (asked === "") return [];
  return [{ id: "manual", title: says(asked), icon: "help", run: open(`/help?q=${encodeURIComponent(asked)}`) }];
}
