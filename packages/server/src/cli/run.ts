import { AppError } from "#platform/errors";
import { languageOf } from "#platform/i18n";
import { findNodeFault } from "./node-version.ts";
import { type CliVerb, helpCode, helpWanted, usageError } from "./verb.ts";

/** Every verb, loaded only when called, so that each starts fast. */
const verbs: Record<string, () => Promise<{ verb: CliVerb }>> = {
  serve: () => import("./serve.ts"),
  user: () => import("./user.ts"),
  key: () => import("./key.ts"),
  export: () => import("./export.ts"),
  archive: () => import("./archive.ts"),
  today: () => import("./today.ts"),
  import: () => import("./import.ts"),
  demo: () => import("./demo.ts"),
  doctor: () => import("./doctor.ts"),
  duplicates: () => import("./duplicates.ts"),
  analyze: () => import("./analyze.ts"),
  openapi: () => import("./openapi.ts"),
};

const usage = `${Object.keys(verbs).join("|")} … [--help] [--home DIR]`;

/** Runs one verb. Answers with the exit code: 0 done, 1 failed, 2 bad usage or unreadable input; reasons go to stderr. */
export async function runCli(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const language = languageOf(process.env["LC_ALL"] || process.env["LANG"] || "en");
  try {
    const load = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (name === "--help" || name === "help") throw helpWanted(usage);
    if (!load) throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
    const fault = findNodeFault();
    if (fault) throw fault;
    return (await (await load()).verb(rest, language)) ?? 0;
  } catch (error) {
    // What the system refuses (a full disk, a folder that may not be written) says enough in its own words.
    if (error instanceof Error && "syscall" in error) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof AppError)) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return 1;
    }
    if (error.code === helpCode) {
      process.stdout.write(`${error.sentence[language]}\n`);
      return 0;
    }
    process.stderr.write(`${error.sentence[language]}\n`);
    return error.kind === "invalid" ? 2 : 1;
  }
}
