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
  if (!at) return { before: text.slice(0, around * 2), hit: "", after: "" };
  const [place, length] = at;
  const from = Math.max(0, place - around);
  return {
    before: (from > 0 ? "…" : "") + text.slice(from, place),
    hit: text.slice(place, place + length),
    after: text.slice(place + length, place + length + around * 2),
  };
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
