import type { ParseArgsOptionsConfig } from "node:util";
import type { TooLittleData } from "@soloist/analytics/statistics/too-little-data.ts";
import type { Language } from "#platform/i18n";
import { type readArgs, usageError } from "../verb.ts";
import type { Table } from "./reading/table.ts";

/** What a question answers: one object for programs, one text for people; or why there is no answer. */
export type Answer = { json: object; report: string } | TooLittleData;

/** One question about a file. `usage` names its flags, `answer` finds the columns and lets the mathematics speak. */
export type Subject<O extends ParseArgsOptionsConfig = ParseArgsOptionsConfig> = {
  usage: string;
  options: O;
  answer(table: Table, values: Flags<O>, language: Language): Answer | Promise<Answer>;
};
type Flags<O extends ParseArgsOptionsConfig> = ReturnType<typeof readArgs<O>>["values"];

/** Keeps the types of a subject's flags for its own code, and forgets them for the list of all subjects. */
export function defineSubject<const O extends ParseArgsOptionsConfig>(subject: Subject<O>): Subject {
  return subject;
}

/** The subject asked for; an unknown one shows which there are. */
export function demandWhat<T>(subjects: Record<string, T>, what: string | undefined, usage: string): T {
  const found = what !== undefined && Object.hasOwn(subjects, what) ? subjects[what] : undefined;
  if (found === undefined) throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
  return found;
}
