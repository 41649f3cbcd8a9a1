/** A run of Latin letters, digits and apostrophes, or a run of Chinese characters. */
const runs = /[\p{Script=Latin}\p{N}]+(?:['’][\p{Script=Latin}]+)*|\p{Script=Han}+/gu;
const chinese = /^\p{Script=Han}/u;

/**
 * **Question:** which words does a text consist of?
 *
 * **Formula:** Latin words in small letters, as they stand. Chinese has no gaps: at each place the longest word of the
 * `dictionary` is taken (forward maximal matching); what the dictionary does not know falls into pairs of neighbouring
 * characters, and a single one stays alone.
 *
 * **Source:** maximal matching after N. Y. Liang (1986); pairs of characters after J.-Y. Nie et al. (1999).
 *
 * **Units:** words in the order of the text, repeated as often as they stand there. **Complexity:** O(characters × longest word).
 *
 * **Too little data:** a text without letters has no words.
 *
 * @example tokensOf("Fast delivery, 物流很快", new Set(["物流"])) // fast, delivery, 物流, 很快
 */
export function tokensOf(text: string, dictionary: ReadonlySet<string> = new Set()): string[] {
  const longest = longestOf(dictionary);
  return Array.from(text.normalize("NFKC").toLowerCase().matchAll(runs), ([run]) => run).flatMap((run) =>
    chinese.test(run) ? cut(run, dictionary, longest) : [run.replaceAll("’", "'")],
  );
}

const lengths = new WeakMap<ReadonlySet<string>, number>();

/** Remembered per dictionary, as it is asked for with each text. */
function longestOf(dictionary: ReadonlySet<string>): number {
  const known = lengths.get(dictionary);
  if (known !== undefined) return known;
  let longest = 0;
  for (const word of dictionary) longest = Math.max(longest, word.length);
  lengths.set(dictionary, longest);
  return longest;
}

function cut(run: string, dictionary: ReadonlySet<string>, longest: number): string[] {
  const words: string[] = [];
  let unknown = "";
  for (let at = 0; at < run.length;) {
    let length = Math.min(longest, run.length - at);
    while (length > 0 && !dictionary.has(run.slice(at, at + length))) length--;
    if (length === 0) unknown += run[at++];
    else {
      words.push(...pairsOf(unknown), run.slice(at, at + length));
      unknown = "";
      at += length;
    }
  }
  return [...words, ...pairsOf(unknown)];
}

function pairsOf(unknown: string): string[] {
  const letters = Array.from(unknown);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, i) => letters[i]! + letter);
}
