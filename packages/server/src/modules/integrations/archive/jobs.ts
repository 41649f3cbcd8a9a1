import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Company } from "#platform/company";
import { defineJob } from "#platform/jobs";
import { importArchive, takeBack } from "./import-archive.ts";
import { filledTables } from "./load.ts";
import type { Manifest } from "./format/manifest.ts";
import { withArchive } from "./format/read-archive.ts";
import type { ArchiveCounts } from "./table.ts";
import { archivedTables, doors } from "./tables.ts";
import { writeArchive } from "./format/write-archive.ts";

const keptDays = 7;

/** The folder of the archives made here and of those that are brought. */
export const folderOf = ({ folder }: Pick<Company, "folder">): string => join(folder, "archives");

/** Where an archive lies. The id is ours, so no name from outside ever becomes a path. */
export const pathOfArchive = (company: Pick<Company, "folder">, id: string): string =>
  join(folderOf(company), `${basename(id)}.zip`);

/** What an archive holds, for people. */
export function countsOf({ tables, files }: Manifest): ArchiveCounts {
  return { tables, rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0), files: files.count };
}

/** Writes an archive of everything. The ones before it go: each is as large as the base. */
export const exportJob = defineJob<{ program: string }>({
  kind: "archive.export",
  heavy: true,
  run: async (ctx, { program }, { id, progress }) => {
    await mkdir(folderOf(ctx.company), { recursive: true, mode: 0o700 });
    await removeArchives(ctx.company, () => true);
    const out = pathOfArchive(ctx.company, id);
    const tell = (done: number, total: number) => progress(ctx, done, total);
    const manifest = await writeArchive(ctx.company, { out, program, now: ctx.now, progress: tell });
    return countsOf(manifest);
  },
});

/**
 * Brings an archive in. After a crash it begins anew: what was brought is taken back first, unless the users are there,
 * who come last.
 */
export const importJob = defineJob<{ path: string; isUpload: boolean }>({
  kind: "archive.import",
  heavy: true,
  attempts: 1,
  run: async (ctx, { path, isUpload }, { progress }) => {
    try {
      const filled = await filledTables(ctx.db, await archivedTables(ctx.db));
      if (filled.includes("users")) return await withArchive(path, async ({ manifest }) => countsOf(manifest));
      if (filled.some((table) => !doors.has(table))) await withArchive(path, ({ manifest }) => takeBack(ctx, manifest));
      return countsOf(await importArchive(ctx, path, (done, total) => progress(ctx, done, total)));
    } finally {
      if (isUpload) await rm(path, { force: true });
    }
  },
});

/** Archives are forgotten after a week: whoever wants one can have it anew. */
export const forgetArchives = defineJob<Record<string, never>>({
  kind: "archive.forget",
  run: ({ company, now }) => removeArchives(company, (at) => now.getTime() - at > keptDays * 86_400_000),
});

async function removeArchives(company: Company, isOld: (at: number) => boolean): Promise<void> {
  const names = await readdir(folderOf(company)).catch(() => []);
  for (const name of names) {
    if (!/\.zip(\.part)?$/.test(name)) continue;
    const path = join(folderOf(company), name);
    const found = await stat(path).catch(() => null);
    if (found && isOld(found.mtimeMs)) await rm(path, { force: true });
  }
}
