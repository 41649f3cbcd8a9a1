import type { Ctx } from "#platform/context";
import { z } from "#platform/schema";
import { isCustomId, fieldOf, type FieldId } from "../recognition/fields.ts";
import { settingsOf } from "../queries.ts";
import { readRows } from "../reading/index.ts";
import { openSource, type Source } from "../runs/source.ts";
import type { ImportRow } from "../table.ts";
import { findChoices, isChoice } from "./find-choices.ts";
import { ValueTarget, wordKey } from "./targets.ts";
import { type ColumnWords, makeWordCounter } from "./word-counter.ts";

const longestMs = 400;

const Word = z.object({
  word: z.string(),
  count: z.int(),
  chosen: z.boolean(), // whether `target` was said by a person
  target: ValueTarget, // what it becomes: what was chosen, else our guess; null where it is left empty or we know nothing
});

/** The words of columns that are choices, and what each becomes. */
export const ImportValues = z
  .object({
    complete: z.boolean(), // false where only the first rows were looked at; the dry run looks at all
    fields: z.array(
      z.object({
        field: z.string(),
        label: z.string(),
        headers: z.array(z.string()),
        makes: z.enum(["stage", "pipeline", "tag", "option", "text"]).nullable(), // what a word may be made new as
        options: z.array(z.object({ value: z.string(), label: z.string() })),
        more: z.boolean(), // whether there are more words than can be listed
        words: z.array(Word),
      }),
    ),
  })
  .openapi("ImportValues");
export type ImportValues = z.infer<typeof ImportValues>;

/** The columns of an import whose cells are choices. */
export function choiceColumns({ settings, own }: Pick<Source, "settings" | "own">) {
  return settings.columns.flatMap((id, column) =>
    id !== null && isChoice(id, own) ? [{ column, isList: isList(id, own) }] : [],
  );
}

const isList = (id: FieldId, own: Source["own"]) =>
  isCustomId(id) ? own.get(id)?.kind === "choices" : fieldOf(id).value === "list";

/** Lists the distinct words of every choice with their counts: of the whole file when a dry run has read it. */
export async function findValues(ctx: Ctx, row: ImportRow): Promise<ImportValues> {
  const source = await openSource(ctx, row);
  const wanted = choiceColumns(source);
  const stored = row.words ? (JSON.parse(row.words) as ColumnWords[]) : [];
  const isStored = wanted.every(({ column }) => stored.some((one) => one.column === column));
  const { words, complete } = isStored
    ? { words: stored, complete: row.words !== "" || wanted.length === 0 }
    : await countFirst(source, wanted);
  const { values = {}, newFields = {}, columns } = settingsOf(row);
  const headers = (JSON.parse(row.recognition) as { columns: { header: string }[] }).columns;
  const fields: ImportValues["fields"] = [];
  for (const id of new Set(wanted.map(({ column }) => source.settings.columns[column]!))) {
    const choices = await findChoices(ctx.db, id, source.own);
    if (!choices) continue;
    const at = wanted.flatMap(({ column }) => (source.settings.columns[column] === id ? [column] : []));
    // The mapping goes by the id of the settings, which a new field keeps.
    const field = columns[at[0]!] ?? id;
    const chosen = new Map(Object.entries(values[field] ?? {}).map(([word, target]) => [wordKey(word), target]));
    const own = source.own.get(id)?.label ?? newFields[field]?.label;
    const found = words.filter(({ column }) => at.includes(column));
    fields.push({
      field,
      label: own ?? fieldOf(id).label[ctx.language],
      headers: at.map((column) => headers[column]?.header ?? ""),
      makes: choices.makes,
      options: choices.options.map(({ value, label }) => ({ value, label: label[ctx.language] })),
      more: found.some(({ more }) => more),
      words: merged(found).map(({ word, count }) => {
        const target = chosen.get(wordKey(word));
        return {
          word,
          count,
          chosen: target !== undefined,
          target: target === undefined ? choices.guess(word) : target,
        };
      }),
    });
  }
  return { complete, fields };
}

async function countFirst({ path, format }: Source, columns: ReturnType<typeof choiceColumns>) {
  const counter = makeWordCounter(columns);
  const began = performance.now();
  let complete = true;
  for await (const batch of readRows(path, format)) {
    for (const { cells } of batch) counter.count(cells);
    if (performance.now() - began <= longestMs) continue;
    complete = false;
    break;
  }
  return { words: counter.words(), complete };
}

/** Several columns of one field are told as one. */
function merged(columns: readonly ColumnWords[]): { word: string; count: number }[] {
  if (columns.length === 1) return columns[0]!.words;
  const all = new Map<string, { word: string; count: number }>();
  for (const { word, count } of columns.flatMap(({ words }) => words)) {
    const known = all.get(wordKey(word));
    all.set(wordKey(word), { word: known?.word ?? word, count: count + (known?.count ?? 0) });
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}
