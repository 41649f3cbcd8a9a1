import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { systemClock } from "#platform/clock";
import { type Company, openCompany } from "#platform/company";
import { type Config, readConfig } from "#platform/config";
import { type Ctx, systemContext } from "#platform/context";
import { type AppError, invalid } from "#platform/errors";
import type { Language } from "#platform/i18n";

/** One verb of the command line. Answers with an exit code; nothing is 0. */
export type CliVerb = (args: string[], language: Language) => Promise<number | void>;

/** What every verb takes. */
export const commonOptions = {
  home: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const satisfies ParseArgsOptionsConfig;

export function usageError(words: [en: string, zh: string]): AppError {
  return invalid("cli.usage", words);
}

/** Not an error but an answer: the usage goes to stdout, and the exit code is 0. */
export const helpCode = "cli.help";
export const helpWanted = (usage: string): AppError =>
  invalid(helpCode, [`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);

/** Parses flags strictly: an unknown one, or a word more than `words`, is an error that names it and shows the usage. */
export function readArgs<const O extends ParseArgsOptionsConfig>(args: string[], options: O, usage: string, words = 0) {
  try {
    const parsed = parseArgs({ args, options: { ...commonOptions, ...options }, allowPositionals: true });
    if ((parsed.values as { help?: boolean }).help) throw helpWanted(usage);
    const extra = parsed.positionals[words];
    if (extra !== undefined)
      throw usageError([
        `“${extra}” is one word too many.\nUsage: soloist ${usage}`,
        `多了“${extra}”。\n用法：soloist ${usage}`,
      ]);
    return parsed;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw usageError([`${error.message}\nUsage: soloist ${usage}`, `${error.message}\n用法：soloist ${usage}`]);
  }
}

/** Opens the company of `--home`, runs the work in a system context, and closes it again. */
export async function withCompany<T>(
  kind: string,
  home: string | undefined,
  language: Language,
  work: (ctx: Ctx, company: Company, config: Config) => Promise<T>,
): Promise<T> {
  const { migrations } = await import("../app.ts");
  const config = readConfig(process.env, { home });
  const company = await openCompany(config, migrations);
  try {
    return await work(systemContext(company, kind, systemClock(), language), company, config);
  } finally {
    await company.close();
  }
}

/** Prints the one JSON object that ends a verb's output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
