import type { Manual } from "./manual.ts";

/** A place in the manual that answers a question; `before`, `hit` and `after` are the words around the first match. */
export type Found = {
  topic: string;
  id: string;
  page: string;
  title: string;
  before: string;
  hit: string;
  after: string;
};

const around = 48;
const most = 20;
const longestWord = 16;

/** Sections that hold every word of the question: in the page's title first, then in headings, then in the text. */
export function findInManual(manual: Manual, question: string): Found[] {
  const words = fold(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored: { score: number; found: Found }[] = [];
  for (const [topic, page] of manual) {
    if (topic === "index") continue;
    const name = fold(page.title);
    for (const { id, title, text } of page.sections) {
      const heading = fold(title);
      const body = fold(text);
      if (!words.every((word) => name.includes(word) || heading.includes(word) || body.includes(word))) continue;
      const inName = words.filter((word) => name.includes(word)).length;
      const inHeading = words.filter((word) => heading.includes(word)).length;
      const inBody = words.filter((word) => body.includes(word)).length;
      // A section that only its page's title recommends adds nothing beside the page itself.
      if (id !== "" && inHeading + inBody === 0) continue;
      const score = inHeading * 4 + inBody + (id === "" ? inName * 4 : 0);
      scored.push({ score, found: { topic, id, page: page.title, title, ...snippet(text, body, words) } });
    }
  }
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ found }) => found);
}

function snippet(text: string, folded: string, words: readonly string[]) {
  const at = words.map((word) => [folded.indexOf(word), word.length] as const).find(([place]) => place >= 0);
  const [place, length] = at ?? [0, 0];
  const from = wordAt(text, Math.max(0, place - around), 1);
  const to = Math.max(place + length, wordAt(text, Math.min(text.length, place + length + around * 2), -1));
  return {
    before: from > 0 ? `…${text.slice(Math.min(from, place), place).trimStart()}` : text.slice(0, place),
    hit: text.slice(place, place + length),
    after: text.slice(place + length, to) + (to < text.length ? "…" : ""),
  };
}

/** The nearest place in that direction that cuts no word of letters in two; where there is none near, the place itself. */
function wordAt(text: string, place: number, step: 1 | -1): number {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[A-Za-z0-9]/.test(sign);
  for (let at = place; Math.abs(at - place) < longestWord; at += step)
    if (!isLetter(text[at - 1]) || !isLetter(text[at])) return at;
  return place;
}

/** Lower case, full-width letters and digits as half-width; as long as the text, so that places stay right. */
function fold(text: string): string {
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0)!;
      const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : sign;
      const low = plain.toLowerCase();
      return low.length === sign.length ? low : sign;
    })
    .join("");
}
