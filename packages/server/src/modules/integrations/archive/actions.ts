import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Ctx, inTransaction } from "#platform/context";
import { invalid } from "#platform/errors";
import { newId } from "#platform/ids";
import { dropJob, enqueue } from "#platform/jobs";
import { demandEmpty, takeBack } from "./import-archive.ts";
import { filledTables } from "./load.ts";
import { exportJob, folderOf, importJob, pathOfArchive } from "./jobs.ts";
import { findImport, listArchives } from "./queries.ts";
import { demandKnownShape, withArchive } from "./format/read-archive.ts";
import { importRuns } from "./format/refusals.ts";
import type { ArchiveFile } from "./table.ts";
import { archivedTables } from "./tables.ts";

/** The largest archive that is taken by the browser, in bytes. */
export const largestArchive = 20_000_000_000;

/** Has an archive made off the request thread; while one is being made, that is the answer. */
export function startArchive(ctx: Ctx, program: string): Promise<ArchiveFile> {
  return inTransaction(ctx, async (tx) => {
    const making = (await listArchives(tx)).find(({ state }) => state === "making");
    if (making) return making;
    const id = await enqueue(tx, exportJob, { program });
    return (await listArchives(tx)).find((archive) => archive.id === id)!;
  });
}

/** Removes an archive that lies ready. */
export async function removeArchive(ctx: Ctx, id: string): Promise<void> {
  await rm(pathOfArchive(ctx.company, id), { force: true });
}

/** Takes an archive from a browser and has it brought in. */
export async function receiveArchive(ctx: Ctx, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await demandFree(ctx);
  const path = join(folderOf(ctx.company), `incoming-${newId()}.zip`);
  await mkdir(folderOf(ctx.company), { recursive: true, mode: 0o700 });
  let size = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > largestArchive) throw tooLarge();
      yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(path, { mode: 0o600 }));
    await startImport(ctx, path, true);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Has an archive brought in, after a first look at it and at what is here. Answers with the job's id. */
export async function startImport(ctx: Ctx, path: string, isUpload = false): Promise<string> {
  await withArchive(path, async (archive) => {
    demandKnownShape(archive, ctx.company.migrations);
    await clearBroken(ctx, () => takeBack(ctx, archive.manifest));
  });
  return inTransaction(ctx, async (tx) => {
    await demandFree(tx);
    return enqueue(tx, importJob, { path, isUpload });
  });
}

async function demandFree(ctx: Ctx): Promise<void> {
  if ((await findImport(ctx.db, ctx.now))?.isAlive) throw importRuns();
  if (!(await wasBroken(ctx))) await demandEmpty(ctx);
}

/** An import that died left rows and no users: what it brought is not somebody's work. */
async function wasBroken({ db, now }: Ctx): Promise<boolean> {
  const last = await findImport(db, now);
  if (!last || last.state === "done") return false;
  return !(await filledTables(db, await archivedTables(db))).includes("users");
}

async function clearBroken(ctx: Ctx, clear: () => Promise<void>): Promise<void> {
  const last = await findImport(ctx.db, ctx.now);
  if (last?.isAlive) throw importRuns();
  if (!last || !(await wasBroken(ctx))) return;
  await dropJob(ctx, last.id);
  await clear();
}

const tooLarge = () =>
  invalid("http.too_large", [
    "This archive is larger than 20 GB. Bring it in on the machine itself: npm run -s soloist -- archive import FILE",
    "这个归档超过 20 GB。请在本机运行：npm run -s soloist -- archive import 文件",
  ]);
