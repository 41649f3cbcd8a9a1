import { fold, isLatin, joinHan, runsOf, squeeze } from "./folding.ts";

/** What is known of a record to one who looks for it. */
export type Findable = {
  /** What the record is called; an equal query finds it first. */
  readonly title: string;
  /** Other names, of the record or of those who belong to it. */
  readonly aliases?: readonly string[];
  /** How its names with Chinese characters are read, one entry per name; give none for other names. */
  readonly pinyin?: readonly Reading[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  /** Order numbers, ids, tax numbers: blanks and dashes inside do not count. */
  readonly codes?: readonly string[];
  /** Anything else, cut at `longestText` characters. */
  readonly text?: string;
};

/** A name as it is typed in Latin letters, `{ full: "lvwei", initials: "lw" }`: what `pinyinOf` of #platform/text gives. */
export type Reading = { readonly full: string; readonly initials: string };

/** No field is searched beyond this many UTF-16 units. */
export const longestText = 4000;

/**
 * All that a record can be found by, folded, for telling true hits from candidates: a line per value, the title first,
 * then a form feed and the lines of pinyin. Store it beside the record.
 */
export function haystackOf(findable: Findable): string {
  const { title, aliases = [], phones = [], emails = [], codes = [], text, pinyin = [] } = findable;
  const lines = [lineOf(title)];
  for (const alias of aliases) lines.push(lineOf(alias));
  for (const phone of phones) lines.push(...codesOf(phone));
  for (const email of emails) lines.push(lineOf(email));
  for (const code of codes) lines.push(...codesOf(code));
  if (text) lines.push(lineOf(text));
  const found = lines.join("\n");
  return pinyin.length ? `${found}\f${[...new Set(pinyin.flatMap(spellingsOf))].join("\n")}` : found;
}

/**
 * The tokens of a record, each once: plain ASCII and Chinese characters only, so that SQLite's unicode61 and a PostgreSQL
 * text[] hold the same. What a token means is told by its shape:
 *
 * | token | found by |
 * | --- | --- |
 * | `z`, `zh` | one or two letters or digits that begin a word, or stand anywhere in its pinyin |
 * | `zha` | three letters or digits anywhere in a word |
 * | `张`, `张伟`, `u1f600` | a character of any other script or two neighbours, by code point where not a common Chinese one |
 * | `u0024` | punctuation, only of words that are nothing else |
 * | `q…` | the whole title, as a 64-bit number |
 */
export function indexTokens(findable: Findable, haystack: string = haystackOf(findable)): string[] {
  const tokens = new Set<string>();
  const [lines = "", spellings] = haystack.split("\f");
  for (const word of lines.split(/[ \n]/)) addWord(word, tokens);
  if (spellings) for (const spelling of spellings.split("\n")) addSpelling(spelling, tokens);
  const title = titleToken(findable.title);
  if (title) tokens.add(title);
  return [...tokens];
}

/** The token of records whose title is exactly this text; ask for it to show exact hits first. */
export function titleToken(text: string): string | undefined {
  const title = lineOf(text);
  return title ? `q${hash(title, 0x811c9dc5)}${hash(title, 0x9747b28c)}` : undefined;
}

/** Neighbours of `size` in a Latin run. */
export function gramsOf(run: string, size: number): string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size));
}

/** Each character of a run as a token holds it. */
export function charactersOf(run: string): string[] {
  return Array.from(run, (character) =>
    isCommonHan.test(character) ? character : `u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
}

const isCommonHan = /[㐀-䶵一-龥]/;
const lineOf = (text: string): string => joinHan(fold(text.length > longestText ? text.slice(0, longestText) : text));

/** A number without its blanks, and as it is where it had some. */
function codesOf(text: string): string[] {
  const line = lineOf(text);
  return line.includes(" ") ? [line.replaceAll(" ", ""), line] : [line];
}

/** The words of a reading, without characters that nobody knows how to read. Who wants ü types v or u: both find it. */
function spellingsOf({ full, initials }: Reading): string[] {
  const known = [full, initials].flatMap((reading) => runsOf(fold(reading)).map(squeeze).filter(isLatin));
  return known.flatMap((spelling) => (spelling.includes("v") ? [spelling, spelling.replaceAll("v", "u")] : [spelling]));
}

function addWord(word: string, tokens: Set<string>): void {
  if (!word) return;
  const squeezed = squeeze(word);
  if (!squeezed) for (const mark of charactersOf(word)) tokens.add(mark);
  for (const run of runsOf(squeezed)) {
    if (isLatin(run)) addLatin(run, tokens);
    else addCharacters(charactersOf(run), tokens);
  }
  if (squeezed.length !== word.length) for (const run of word.match(/[a-z0-9]+/g) ?? []) addBeginning(run, tokens);
}

function addLatin(run: string, tokens: Set<string>): void {
  addBeginning(run, tokens);
  for (let at = 0; at + 3 <= run.length; at++) tokens.add(run.slice(at, at + 3));
}

function addBeginning(run: string, tokens: Set<string>): void {
  tokens.add(run.slice(0, 1));
  if (run.length > 1) tokens.add(run.slice(0, 2));
}

function addSpelling(spelling: string, tokens: Set<string>): void {
  addLatin(spelling, tokens);
  for (let at = 1; at + 2 <= spelling.length; at++) tokens.add(spelling.slice(at, at + 2));
}

function addCharacters(characters: readonly string[], tokens: Set<string>): void {
  for (const [at, character] of characters.entries()) {
    tokens.add(character);
    if (at > 0) tokens.add(characters[at - 1]! + character);
  }
}

/** FNV-1a over UTF-16 units, 32 bits as seven places. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
