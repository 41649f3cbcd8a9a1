import { accessSync, constants, createReadStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "#platform/clock";
import type { Company } from "#platform/company";
import type { Ctx } from "#platform/context";
import { AppError, invalid } from "#platform/errors";
import { removeFile, storeFile } from "#platform/files";
import { makeRunner } from "#platform/jobs";
import { silentLog } from "#platform/log";
import {
  insertImport,
  removeImport,
  startCheck,
  startRun,
  startUndo,
  takeOver,
} from "../modules/integrations/imports/actions.ts";
import { ValueMapping } from "../modules/integrations/imports/choices/targets.ts";
import { matchKeys, modes } from "../modules/integrations/imports/plan/settings.ts";
import { findUnfinished, getImport, presentImport } from "../modules/integrations/imports/queries.ts";
import { type Contents, countRows } from "../modules/integrations/imports/reading/index.ts";
import { demandColumns, recogniseFile } from "../modules/integrations/imports/recognise-file.ts";
import { type Import, sheetKinds } from "../modules/integrations/imports/table.ts";
import { type CliVerb, printJson, readArgs, usageError, withCompany } from "./verb.ts";

const usage = `import FILE [--as auto|${sheetKinds.join("|")}] [--mode create|update|both] [--key ${matchKeys.join("|")}] [--values JSON] [--like auto|ID] [--dry-run] [--json]   |   import undo ID`;
const options = {
  as: { type: "string", default: "auto" },
  mode: { type: "string" },
  key: { type: "string" },
  values: { type: "string" },
  like: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

/** Brings a spreadsheet into the base, or takes an import back. The last line is one JSON object with the counts. */
export const verb: CliVerb = async (args, language) => {
  const { values, positionals } = readArgs(args, options, usage, 2);
  const [what, id] = positionals;
  if (what === undefined || positionals.length > (what === "undo" ? 2 : 1)) throw badUsage();
  if (what === "undo" && !existsSync("undo")) {
    if (id === undefined) throw badUsage();
    return withCompany("import undo", values.home, language, (ctx, company) => undo(ctx, company, id));
  }
  const given = {
    as: oneOf(["auto", ...sheetKinds] as const, values.as),
    mode: values.mode === undefined ? undefined : oneOf(modes, values.mode),
    key: values.key === undefined ? undefined : oneOf(matchKeys, values.key),
    values: values.values === undefined ? undefined : readValues(values.values),
    like: values.like,
  };
  demandFile(what);
  return withCompany("import", values.home, language, (ctx, company) =>
    importFile(ctx, company, what, given, values["dry-run"] === true),
  );
};

type Given = {
  as: "auto" | (typeof sheetKinds)[number];
  mode: (typeof modes)[number] | undefined;
  key: (typeof matchKeys)[number] | undefined;
  values: ValueMapping | undefined;
  like: string | undefined;
};

async function importFile(ctx: Ctx, company: Company, path: string, given: Given, isDry: boolean): Promise<number> {
  const name = basename(path);
  const recognised = await recogniseFile(ctx, path, name, given.as === "auto" ? undefined : given.as);
  const prepared = await takeOver(ctx, path, recognised, given.like);
  const { found } = prepared;
  demandColumns(found);
  const { contents } = found.recognition;
  // The whole file is read once before anything is kept: what is broken in its middle is told before the first write.
  const total = await countRows(path, found.settings.format);
  const { mode = found.settings.mode, key = found.settings.key, values = {} } = given;
  const known = found.settings.values;
  const mapping = { ...known, ...values };
  const settings = { ...found.settings, mode, key, ...(Object.keys(mapping).length > 0 && { values: mapping }) };
  const file = await storeFile(ctx, name, createReadStream(path));
  const unfinished = isDry ? undefined : await findUnfinished(ctx.db, file.sha256, JSON.stringify(settings));
  if (unfinished) await removeFile(ctx, file.id);
  const row = unfinished ?? (await insertImport(ctx, file.id, name, { ...prepared, found: { ...found, settings } }));
  if (!isDry) {
    const begun = unfinished ? await takenUp(ctx, unfinished.id) : await startRun(ctx, row.id, total);
    return tell(await work(ctx, company, begun.id), begun.id, contents);
  }
  try {
    await startCheck(ctx, row.id);
    return tell(await work(ctx, company, row.id), null, contents);
  } finally {
    await removeImport(ctx, row.id).catch(() => {});
  }
}

/** An import that died goes on with its own job; when that gave up, with a new one. */
async function takenUp(ctx: Ctx, id: string) {
  const row = await getImport(ctx.db, id);
  const job = await ctx.db
    .selectFrom("jobs")
    .select("state")
    .where("id", "=", row.jobId ?? "")
    .executeTakeFirst();
  return job?.state === "ready" || job?.state === "running" ? row : startRun(ctx, id);
}

async function undo(ctx: Ctx, company: Company, id: string): Promise<number> {
  await startUndo(ctx, id);
  const done = await work(ctx, company, id);
  if (done.state !== "undone") return failed(done);
  const { changes = 0, kept = 0, rows = [] } = done.undo ?? {};
  for (const row of rows) process.stderr.write(`${row.table} ${row.title || row.id}: ${row.reason}\n`);
  printJson({ importId: id, undone: true, changes, kept });
  return 0;
}

/**
 * Runs the import's job here and now. A server beside us may have been quicker; then its progress is watched instead.
 * A job whose holder died is free again at once, or on PostgreSQL when its lease has run out.
 */
async function work(ctx: Ctx, company: Company, id: string): Promise<Import> {
  const runner = makeRunner(company, { heavy: true, clock: systemClock, log: silentLog });
  const stop = () => void runner.stop();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const bar = showProgress(ctx, id);
  try {
    for (;;) {
      const { jobId } = await getImport(ctx.db, id);
      if (jobId) await runner.runWaiting(jobId);
      const now = await presentImport(ctx.db, await getImport(ctx.db, id), ctx.language);
      if (!["checking", "running", "undoing"].includes(now.state)) return now;
      await pause(300);
    }
  } finally {
    bar.end();
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  }
}

function showProgress(ctx: Ctx, id: string): { end: () => void } {
  if (!process.stderr.isTTY) return { end: () => {} };
  const show = async () => {
    const { done, total } = await getImport(ctx.db, id);
    if (total > 0) process.stderr.write(`\r${done} / ${total}`);
  };
  const timer = setInterval(() => void show().catch(() => {}), 300);
  return {
    end() {
      clearInterval(timer);
      process.stderr.write("\r\u001b[K");
    },
  };
}

function tell(done: Import, importId: string | null, contents: Contents | undefined): number {
  if (done.state === "failed" || !done.counts) return failed(done);
  const { rows, updated, duplicate, error, skipped } = done.counts;
  printJson({
    importId,
    rows,
    new: done.counts.new,
    updated,
    duplicate,
    error,
    skipped,
    ...(contents && { contents }),
  });
  return 0;
}

function failed({ error, id }: Import): number {
  process.stderr.write(`${error ?? "?"} (import ${id})\n`);
  return 1;
}

/** What words of the file become, as JSON: {"customer.lifecycle":{"铁粉":"repeat"}}. */
function readValues(text: string): ValueMapping {
  try {
    return ValueMapping.parse(JSON.parse(text));
  } catch {
    throw usageError([
      `--values wants JSON like {"customer.level":{"VIP":"A"}}.\nUsage: soloist ${usage}`,
      `--values 须为 JSON，例如 {"customer.level":{"VIP":"A"}}。\n用法：soloist ${usage}`,
    ]);
  }
}

function demandFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw invalid("import.no_such_file", [`There is no file ${path}.`, `找不到文件 ${path}。`]);
  if (found.isFile() && !isReadable(path))
    throw invalid("import.not_readable", [`${path} may not be read by you.`, `你没有权限读取 ${path}。`]);
  if (!found.isFile()) throw invalid("import.not_a_file", [`${path} is not a file.`, `${path} 不是文件。`]);
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function oneOf<const T extends readonly string[]>(choices: T, word: string): T[number] {
  if (choices.includes(word)) return word;
  throw usageError([
    `“${word}” is none of ${choices.join(", ")}.\nUsage: soloist ${usage}`,
    `“${word}”不在可选范围内：${choices.join("、")}。\n用法：soloist ${usage}`,
  ]);
}

const badUsage = (): AppError => usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
