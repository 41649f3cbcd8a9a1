import { fold, isLatin, runsOf, squeeze } from "./folding.ts";
import { charactersOf, gramsOf } from "./tokens.ts";

/** Which tokens a record must have. */
export type TokenQuery = { token: string } | { all: TokenQuery[] } | { any: TokenQuery[] };

/** `exact`: the letters as typed. `near`: in a Latin word of five letters or more one slip of the fingers is forgiven. */
export type Nearness = "exact" | "near";

/** A Latin word of this many letters or more may have a slip. */
export const shortestForgiven = 5;
const mostTokens = 32;
const distinct = (words: string[]): string[] => [...new Set(words)];

/** A number as long as a phone's loses its leading zeros: `010…` and `0086…` are dialled, but `+8610…` is kept. */
const asKept = (term: string): string => term.replace(/^0+(?=\d{7,}$)/, "");

/**
 * The ways to read a query, each a list of words, folded and squeezed, of which all must be found. A number in groups
 * (`138 0013 0008`) may be several or one. Words of nothing but punctuation count, as they are, only where there is no
 * other.
 */
export function readingsOf(query: string): string[][] {
  const words = fold(query).split(" ").filter(Boolean);
  const terms = words.map(squeeze).filter(Boolean);
  if (terms.length === 0) return words.length > 0 ? [distinct(words)] : [];
  const number = terms.join("");
  const readings = terms.length > 1 && /^\d{7,15}$/.test(number) ? [terms, [number]] : [terms];
  return readings.map((reading) => distinct(reading.map(asKept)));
}

/**
 * The tokens that every record found by this query has; `undefined` when nothing visible was asked. Some records with
 * all tokens may still not hold the words (the pieces stand apart, or a long query was cut): ask `matches`.
 */
export function queryTokens(query: string, nearness: Nearness = "exact"): TokenQuery | undefined {
  const readings = readingsOf(query).map((terms) => {
    const all = terms.flatMap((term) => (nearness === "near" && isForgiven(term) ? [slipsOf(term)] : tokensOf(term)));
    const parts = [...new Map(all.map((part) => [JSON.stringify(part), part])).values()].slice(0, mostTokens);
    return parts.length > 1 ? { all: parts } : parts[0]!;
  });
  return readings.length > 1 ? { any: readings } : readings[0];
}

/** Whether a slip of the fingers is forgiven in this term. */
export function isForgiven(term: string): boolean {
  return term.length >= shortestForgiven && /^[a-z]+$/.test(term);
}

/** The query as the right side of an FTS5 MATCH. */
export function toFts5(query: TokenQuery): string {
  if ("token" in query) return `"${query.token.replaceAll('"', '""')}"`;
  const [parts, word] = "all" in query ? [query.all, " AND "] : [query.any, " OR "];
  return `(${parts.map(toFts5).join(word)})`;
}

/** What a text[] column must hold: `contains` is `@>` (all of them), `overlaps` is `&&` (one of them). */
export type ArrayCondition =
  | { contains: string[] }
  | { overlaps: string[] }
  | { and: ArrayCondition[] }
  | { or: ArrayCondition[] };

/** The query as conditions on a text[] column, as few as possible. */
export function toPostgres(query: TokenQuery): ArrayCondition {
  if ("token" in query) return { contains: [query.token] };
  const parts = "all" in query ? query.all : query.any;
  const tokens = parts.flatMap((part) => ("token" in part ? [part.token] : []));
  const conditions = parts.filter((part) => !("token" in part)).map(toPostgres);
  if (tokens.length) conditions.unshift("all" in query ? { contains: tokens } : { overlaps: tokens });
  if (conditions.length === 1) return conditions[0]!;
  return "all" in query ? { and: conditions } : { or: conditions };
}

/** The tokens of one term: of its Latin pieces by threes, of the others by twos. */
function tokensOf(term: string): TokenQuery[] {
  const runs = runsOf(squeeze(term));
  if (!runs.length) return charactersOf(term).map((token) => ({ token }));
  return runs
    .flatMap((run) => (isLatin(run) ? latinTokens(run) : otherTokens(charactersOf(run))))
    .map((token) => ({ token }));
}

const latinTokens = (run: string): string[] => (run.length < 3 ? [run] : gramsOf(run, 3));
const otherTokens = (characters: string[]): string[] =>
  characters.length < 2 ? characters : characters.slice(1).map((character, at) => characters[at]! + character);

/** One slip leaves the first or the second half whole, or it swapped the two letters in the middle. */
function slipsOf(term: string): TokenQuery {
  const middle = term.length >> 1;
  const swapped = term.slice(0, middle - 1) + term[middle]! + term[middle - 1]! + term.slice(middle + 1);
  const readings = [term.slice(0, middle), term.slice(middle), swapped].map((part) => latinTokens(part));
  return {
    any: readings.map((tokens) =>
      tokens.length > 1 ? { all: tokens.map((token) => ({ token })) } : { token: tokens[0]! },
    ),
  };
}
