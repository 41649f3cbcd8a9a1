import { foldText } from "./fold.ts";
import { surnameReading } from "./surnames.ts";

/** How a name is read aloud. "王伟" is wangwei, ww; "Li Wei 李伟" is "li wei liwei", lwlw. */
export type Pinyin = {
  /** As one types it: Chinese in letters without spaces (ü is v), anything else folded. */
  full: string;
  /** The first letter of each Chinese character and of each other word. */
  initials: string;
  /** Orders names by code point as a Chinese dictionary does: syllable, tone, character; Latin among them. */
  sortKey: string;
  /** The readings and words one by one, for an index. */
  syllables: readonly string[];
};

type Dictionary = Pick<typeof import("pinyin-pro"), "pinyin">;
let dictionary: Dictionary | undefined;

/** Reads the dictionary (25 ms, 8 MB) once; after it `pinyinOf` answers at once. */
export async function loadPinyin(): Promise<void> {
  dictionary ??= await import("pinyin-pro");
}

/** Longer than any name; the rest of a longer text is not read. */
const longest = 500;
const between = /(?<=\p{Script=Han})[·•・‧\s]+(?=\p{Script=Han})/gu;
const pieces = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** The reading of a name, with family names as families read them (单 Shan, 曾 Zeng). Needs `loadPinyin` once before. */
export function pinyinOf(name: string): Pinyin {
  let found = known.get(name);
  if (!found) {
    found = readName(name);
    if (known.size >= knownMost) known.clear();
    known.set(name, found);
  }
  return found;
}

/** The same customers' names come with each of their orders, so those read lately are kept. */
const known = new Map<string, Pinyin>();
const knownMost = 5000;

function readName(name: string): Pinyin {
  const found: Pinyin & { syllables: string[] } = { full: "", initials: "", sortKey: "", syllables: [] };
  for (const [piece] of foldText(name.slice(0, longest)).replace(between, "").matchAll(pieces)) {
    if (/^\p{Script=Han}/u.test(piece)) addChinese(found, piece);
    else addOther(found, piece);
  }
  return found;
}

function addChinese(found: Pinyin & { syllables: string[] }, characters: string) {
  const readings = read(characters);
  let at = 0;
  for (const character of characters) {
    const reading = readings[at++]!;
    const syllable = /\d$/.test(reading) ? reading.slice(0, -1) : reading;
    found.full += syllable;
    found.initials += syllable[0];
    found.sortKey += `${found.sortKey && !found.sortKey.endsWith(" ") ? " " : ""}${reading}${character}`;
    found.syllables.push(syllable);
  }
}

function addOther(found: Pinyin & { syllables: string[] }, text: string) {
  found.full += text;
  found.sortKey += text;
  for (const [word] of text.matchAll(words)) {
    found.initials += [...word][0];
    found.syllables.push(word);
  }
}

/** Words that name nobody (区 is qu here, not the family Ou) in plain letters, Chinese as one word. Needs `loadPinyin`. */
export function spell(words: string): string {
  return foldText(words.slice(0, longest))
    .replace(/\p{Script=Han}+/gu, (characters) => {
      const syllables = readWords(characters).map((reading) => reading.replace(/\d$/, ""));
      return ` ${syllables.join("")} `;
    })
    .trim();
}

/** One reading for each character, `wang2`; a character no dictionary knows stands for itself. */
function read(characters: string): string[] {
  const surname = surnameReading(characters);
  return [...surname, ...readWords(characters.slice(surname.length))];
}

function readWords(characters: string): string[] {
  if (!dictionary) throw new Error("loadPinyin() has to be awaited before anything is read aloud.");
  const known = characters.replaceAll("𠮷", "吉"); // a variant that the dictionary lacks
  return known ? dictionary.pinyin(known, { toneType: "num", type: "array", v: true, toneSandhi: false }) : [];
}
