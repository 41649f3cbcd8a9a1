import { wordsOf } from "../facts/texts.ts";
import { isBlankCell, splitCell, standAlone } from "../values/cells.ts";
import { wordKey } from "./targets.ts";

const mostWords = 300;

/** The words of one column with how often each comes, the commonest first; `more` when there are too many to list. */
export type ColumnWords = { column: number; more: boolean; words: { word: string; count: number }[] };

/** Counts the words of columns; cells of lists are counted word by word. Spellings that mean one word are one. */
export function makeWordCounter(columns: readonly { column: number; isList: boolean }[]) {
  const found = columns.map(({ column, isList }) => ({
    column,
    isList,
    more: false,
    words: new Map<string, { word: string; count: number }>(),
    keys: new Map<string, string>(), // of cells seen lately
  }));
  return {
    count(cells: readonly string[]): void {
      for (const one of found) {
        const cell = cells[one.column] ?? "";
        if (cell === "") continue;
        for (const word of one.isList ? splitCell(cell) : [cell]) countWord(one, word);
      }
    },
    words: (): ColumnWords[] =>
      found.map(({ column, more, words }) => ({
        column,
        more,
        words: [...words.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
      })),
  };
}

type Counted = {
  more: boolean;
  words: Map<string, { word: string; count: number }>;
  keys: Map<string, string>;
};

function countWord(one: Counted, word: string): void {
  let key = one.keys.get(word);
  if (key === undefined) {
    key = isBlankCell(word) ? "" : wordKey(word);
    if (one.keys.size > 5000) one.keys.clear();
    one.keys.set(standAlone(word), key);
  }
  if (key === "") return;
  const known = one.words.get(key);
  if (known) known.count += 1;
  else if (one.words.size >= mostWords) one.more = true;
  else one.words.set(key, { word: standAlone(wordsOf(word).slice(0, 200)), count: 1 });
}
