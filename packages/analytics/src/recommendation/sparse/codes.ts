/** Texts as whole numbers from 0: equal texts share one, −1 stands for an empty text. `names[code]` is the text again. */
export type Codes = { readonly codes: Int32Array; readonly names: readonly string[] };

/**
 * **Question:** which lines speak of the same customer, basket or item?
 *
 * **Formula:** texts are numbered in the order in which they first appear; with `known` those names keep their numbers and
 * new ones follow, so that two files share one numbering. **Source:** a dictionary encoding, as columnar stores use it.
 *
 * **Units:** as many codes as texts. **Complexity:** O(texts) look-ups.
 *
 * **Too little data:** no text gives no codes and no names.
 *
 * @example codesOf(["tea", "", "cup", "tea"]) // codes 0, −1, 1, 0; names tea, cup
 */
export function codesOf(texts: readonly string[], known: readonly string[] = []): Codes {
  const numbers = new Map(known.map((name, code) => [name, code]));
  const names = [...known];
  const codes = Int32Array.from(texts, (text) => {
    if (text === "") return -1;
    const found = numbers.get(text);
    if (found !== undefined) return found;
    numbers.set(text, names.length);
    return names.push(text) - 1;
  });
  return { codes, names };
}
