import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "#platform/clock";
import { makeFolder } from "#platform/company";
import type { Ctx } from "#platform/context";
import { AppError, invalid } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { makeRunner } from "#platform/jobs";
import { silentLog } from "#platform/log";
import { startImport } from "../modules/integrations/archive/actions.ts";
import { countsOf } from "../modules/integrations/archive/jobs.ts";
import { presentImport } from "../modules/integrations/archive/queries.ts";
import type { ArchiveCounts } from "../modules/integrations/archive/table.ts";
import { writeArchive } from "../modules/integrations/archive/format/write-archive.ts";
import { version } from "../version.ts";
import { type CliVerb, printJson, readArgs, usageError, withCompany } from "./verb.ts";

const usage =
  "archive export --out FILE [--force] [--home DIR] [--json]   |   archive import FILE [--home DIR] [--json]";
const options = { out: { type: "string" }, force: { type: "boolean" } } as const;
const badUsage = (): AppError => usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);

/** Takes everything out as one file, or brings such a file into an empty home. */
export const verb: CliVerb = async (args, language) => {
  const { values, positionals } = readArgs(args, options, usage, 2);
  const [what, file] = positionals;
  const say = (counts: ArchiveCounts, path: string): void => {
    if (values.json) printJson({ file: path, ...counts });
    else process.stdout.write(`${sentence[language](counts, path)}\n`);
  };
  if (what === "export") {
    if (!values.out || file !== undefined) throw badUsage();
    const out = values.out;
    demandFree(out, values.force === true);
    return withCompany("archive export", values.home, language, async (ctx) => say(await exportTo(ctx, out), out));
  }
  if (what !== "import" || file === undefined || values.out !== undefined || values.force) throw badUsage();
  demandFile(file);
  return withCompany("archive import", values.home, language, async (ctx) => {
    const done = await importFrom(ctx, resolve(file));
    if ("error" in done) {
      process.stderr.write(`${done.error}\n`);
      return 2;
    }
    say(done, file);
    return 0;
  });
};

async function exportTo(ctx: Ctx, out: string): Promise<ArchiveCounts> {
  makeFolder(dirname(resolve(out)));
  const { company, now } = ctx;
  const manifest = await writeArchive(company, { out, program: version, now, progress: showProgress });
  clearProgress();
  for (const id of manifest.files.missing) process.stderr.write(`${missing[ctx.language](id)}\n`);
  return countsOf(manifest);
}

/** Runs the import here and now; a server beside us may be quicker, then its progress is watched. */
async function importFrom(ctx: Ctx, path: string): Promise<ArchiveCounts | { error: string }> {
  const id = await startImport(ctx, path);
  const runner = makeRunner(ctx.company, { heavy: true, clock: systemClock, log: silentLog });
  const watching = setInterval(() => {
    void watch(ctx).catch(() => {});
  }, 300);
  try {
    for (;;) {
      await runner.runWaiting(id);
      const { state, error, counts } = await presentImport({ ...ctx, now: systemClock() });
      if (state === "failed") return { error: error ?? "?" };
      if (state !== "running") return counts!;
      await pause(300);
    }
  } finally {
    clearInterval(watching);
    clearProgress();
  }
}

async function watch(ctx: Ctx): Promise<void> {
  const { done, total } = await presentImport(ctx);
  await showProgress(done, total);
}

async function showProgress(done: number, total: number): Promise<void> {
  if (process.stderr.isTTY && total > 0) process.stderr.write(`\r${Math.floor((100 * done) / total)} %`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

function demandFree(out: string, isForced: boolean): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw invalid("archive.not_a_file", [`${out} is not a file.`, `${out} 不是文件。`]);
  if (!found || isForced) return;
  throw invalid("archive.exists", [
    `There is a file ${out} already. Choose another name, or add --force to write over it.`,
    `文件 ${out} 已存在。请换一个名字，或加上 --force 覆盖它。`,
  ]);
}

function demandFile(path: string): void {
  if (!existsSync(path)) throw invalid("archive.no_such_file", [`There is no file ${path}.`, `找不到文件 ${path}。`]);
  if (!statSync(path).isFile()) throw invalid("archive.not_a_file", [`${path} is not a file.`, `${path} 不是文件。`]);
}

const sentence: Record<Language, (counts: ArchiveCounts, path: string) => string> = {
  en: ({ rows, files }, path) =>
    `${path}: ${rows} rows and ${files} files. The users' password hashes are in it: keep it like a password.`,
  "zh-CN": ({ rows, files }, path) =>
    `${path}：${rows} 行数据，${files} 个文件。其中含用户的密码散列，请像密码一样保管。`,
};

const missing: Record<Language, (id: string) => string> = {
  en: (id) => `The bytes of file ${id} are gone from this installation; the archive holds its name only.`,
  "zh-CN": (id) => `文件 ${id} 的内容在本机已不存在；归档中只有它的名称。`,
};
