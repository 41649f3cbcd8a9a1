import type { Language } from "#platform/i18n";
import { readArgs } from "../../verb.ts";
import type { Answer, Subject } from "../subject.ts";
import { tableOf } from "../reading/table.ts";

/** Asks a subject about rows in memory, as the command line would with these flags. */
export function ask(
  subject: Subject,
  [header, ...rows]: readonly (readonly (string | number)[])[],
  flags: string[],
  language: Language = "en",
): Promise<Answer> {
  const { values } = readArgs(flags, subject.options, subject.usage);
  const table = tableOf(
    header!.map(String),
    rows.map((row) => row.map(String)),
  );
  return Promise.resolve(subject.answer(table, values, language));
}
