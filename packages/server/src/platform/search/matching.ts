import { squeeze } from "./folding.ts";
import { type Nearness, isForgiven, readingsOf } from "./token-queries.ts";

/** Whether a record with this haystack really holds every word of the query. Made once per query, asked per candidate. */
export function matcherOf(query: string, nearness: Nearness = "exact"): (haystack: string) => boolean {
  const wanted = readingsOf(query);
  const readings = wanted.map((terms) => terms.map((term) => finderOf(term, nearness)));
  // Most hits hold the terms as they are, wherever they stand; then no word needs to be looked at by itself.
  const plain = wanted.filter((terms) => terms.every(mayStandAnywhere));
  return (haystack) => {
    if (plain.some((terms) => terms.every((term) => haystack.includes(term)))) return true;
    const [lines = "", spellings = ""] = haystack.split("\f");
    const words = lines.split(/[ \n]/).filter(Boolean);
    const read: Words = { words, squeezed: words.map(squeeze), spellings: spellings.split("\n").filter(Boolean) };
    return readings.some((finders) => finders.every((find) => find(read)));
  };
}

/** As `matcherOf`, for one record. */
export function matches(query: string, haystack: string, nearness: Nearness = "exact"): boolean {
  return matcherOf(query, nearness)(haystack);
}

type Words = { words: string[]; squeezed: string[]; spellings: string[] };
type Finder = (read: Words) => boolean;

function finderOf(term: string, nearness: Nearness): Finder {
  if (!squeeze(term)) return ({ words }) => words.some((word) => !squeeze(word) && holdsEach(word, term));
  const find = exactly(term);
  if (nearness === "exact" || !isForgiven(term)) return find;
  return (read) => find(read) || [...read.squeezed, ...read.spellings].some((word) => holdsNearly(word, term));
}

const leadingOf = (term: string): number => /^[a-z0-9]*/.exec(term)![0].length;

/** Whether a term is found inside a word as well as at its beginning; one of punctuation is read in its own way. */
function mayStandAnywhere(term: string): boolean {
  const leading = leadingOf(term);
  return squeeze(term) === term && term !== "" && (leading === 0 || leading > 2);
}

function exactly(term: string): Finder {
  const leading = leadingOf(term);
  if (leading === 0 || leading > 2) {
    return ({ squeezed, spellings }) =>
      squeezed.some((word) => word.includes(term)) || spellings.some((word) => word.includes(term));
  }
  // One or two letters say too little to be sought inside a word: they must begin it. In pinyin two may stand anywhere.
  const atBeginning = new RegExp(`(?<![a-z0-9])${term.slice(0, leading)}`, "u");
  const inPinyin = (word: string) => (term.length > 1 ? word.includes(term) : word.startsWith(term));
  return ({ words, squeezed, spellings }) =>
    squeezed.some((word) => begins(word, term)) ||
    (term.length === leading && words.some((word) => atBeginning.test(word))) ||
    spellings.some(inPinyin);
}

/** Whether the term stands in the word where no letter or digit comes before it. */
function begins(word: string, term: string): boolean {
  for (let at = word.indexOf(term); at >= 0; at = word.indexOf(term, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(word[at - 1]!)) return true;
  }
  return false;
}

/** Whether a word of punctuation has every mark of the term, in whatever order. */
function holdsEach(word: string, term: string): boolean {
  return Array.from(term).every((mark) => word.includes(mark));
}

/** Whether the word holds the term but for one letter too many, too few, another, or two swapped. */
function holdsNearly(word: string, term: string): boolean {
  for (let at = 0; at + term.length - 1 <= word.length; at++) if (isNearlyAt(word, at, term)) return true;
  return false;
}

function isNearlyAt(word: string, at: number, term: string): boolean {
  let same = 0;
  while (same < term.length && word[at + same] === term[same]) same++;
  const rest = at + same;
  const restIs = (from: number, skipped: number) => word.startsWith(term.slice(same + skipped), from);
  const swapped = word[rest] === term[same + 1] && word[rest + 1] === term[same] && restIs(rest + 2, 2);
  return restIs(rest, 1) || restIs(rest + 1, 1) || restIs(rest + 1, 0) || swapped;
}
