import { readRows } from "../reading/index.ts";
import type { ImportSettings } from "../table.ts";
import { makeWordCounter } from "./word-counter.ts";
import type { NewFields } from "./new-fields.ts";

const longestMs = 1500;

/** New fields that are choices and name no options get the words of their columns for options. */
export async function withOptions(path: string, settings: ImportSettings): Promise<NewFields | undefined> {
  const { newFields, columns, format } = settings;
  const lacking = Object.entries(newFields ?? {}).filter(
    ([id, { kind, options }]) => kind.startsWith("choice") && options.length === 0 && columns.includes(id),
  );
  if (lacking.length === 0) return newFields;
  const counter = makeWordCounter(
    lacking.map(([id, { kind }]) => ({ column: columns.indexOf(id), isList: kind === "choices" })),
  );
  const began = performance.now();
  for await (const batch of readRows(path, format)) {
    for (const { cells } of batch) counter.count(cells);
    if (performance.now() - began > longestMs) break;
  }
  const words = counter.words();
  const filled = lacking.map(([id, field], at) => {
    const options = words[at]!.words.slice(0, 200).map(({ word }) => word);
    return [id, { ...field, options }] as const;
  });
  return { ...newFields, ...Object.fromEntries(filled) };
}
