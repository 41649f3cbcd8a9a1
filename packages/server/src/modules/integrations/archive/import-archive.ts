import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Company } from "#platform/company";
import type { Ctx } from "#platform/context";
import { migrate } from "#platform/db";
import { pathOfFile } from "#platform/files";
import { withFreshBase } from "./fresh.ts";
import { clearTables, filledTables, loadTables, type Source } from "./load.ts";
import type { Manifest } from "./format/manifest.ts";
import { type Archive, bytesOf, demandKnownShape, rowsOf, verify, withArchive } from "./format/read-archive.ts";
import { notEmpty } from "./format/refusals.ts";
import { archivedTables } from "./tables.ts";
import type { Progress } from "./format/write-archive.ts";

/**
 * Refuses unless nothing was ever written here. What a new base holds by itself does not count, and a key that was made
 * on the machine itself stays beside those that come.
 */
export async function demandEmpty({ db, company }: Pick<Ctx, "db" | "company">): Promise<void> {
  const filled = (await filledTables(db, await archivedTables(db))).filter((table) => table !== "apiKeys");
  if (filled.length === 0) return;
  const own = await withFreshBase(company.migrations, async (fresh) =>
    filledTables(fresh.db, await archivedTables(fresh.db)),
  );
  const strange = filled.filter((table) => !own.includes(table));
  if (strange.length > 0) throw notEmpty(strange);
}

/**
 * Brings an archive into the empty base. The whole file is read and compared with its hashes before the first row is
 * written; what fails after that takes back what it brought.
 */
export async function importArchive(ctx: Ctx, path: string, progress: Progress): Promise<Manifest> {
  const { company } = ctx;
  return withArchive(path, async (archive) => {
    demandKnownShape(archive, company.migrations);
    const tell = meter(archive.manifest, progress);
    await verify(archive, tell.read);
    try {
      await clearTables(company.db, await archivedTables(company.db));
      await bringFiles(company, archive, tell.read);
      await bringTables(ctx, archive, tell.wrote);
      return archive.manifest;
    } catch (error) {
      await takeBack(ctx, archive.manifest);
      throw error;
    }
  });
}

/** Removes what a broken import of this archive left in the base and in the folder: the base is as a new one is. */
export async function takeBack(ctx: Ctx, { entries }: Pick<Manifest, "entries">): Promise<void> {
  const { company } = ctx;
  const tables = await archivedTables(company.db);
  await clearTables(company.db, tables);
  await withFreshBase(company.migrations, (fresh) =>
    fresh.snapshot((read) => loadTables(ctx, tables, read, async () => {})),
  );
  for (const { path, table } of entries) {
    if (table === undefined) await rm(pathOfFile(company, idOf(path)), { force: true });
  }
}

const idOf = (path: string) => path.slice("files/".length);

async function bringFiles(company: Company, archive: Archive, read: (bytes: number) => Promise<void>): Promise<void> {
  await mkdir(join(company.folder, "files"), { recursive: true, mode: 0o700 });
  for (const entry of archive.manifest.entries) {
    if (entry.table !== undefined) continue;
    const path = pathOfFile(company, idOf(entry.path));
    const bytes = Readable.from(bytesOf(archive, entry));
    await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600 }));
    await rename(`${path}.part`, path);
    await read(entry.bytes);
  }
}

/** An archive of today's shape goes straight in; an older one grows up in a base of its own first. */
async function bringTables(ctx: Ctx, archive: Archive, wrote: (rows: number) => Promise<void>): Promise<void> {
  const { company } = ctx;
  const source: Source = ({ name }) => rowsOf(archive, name);
  const isOfToday = archive.manifest.migrations.length === Object.keys(company.migrations).length;
  if (isOfToday) return loadTables(ctx, await archivedTables(company.db), source, wrote);
  await grownUp(ctx, archive, source, async (grown) => loadTables(ctx, await archivedTables(company.db), grown, wrote));
}

/** Loads the rows into a base of the archive's own shape and migrates that, as any base of that age would be. */
function grownUp(ctx: Ctx, { manifest }: Archive, source: Source, use: (source: Source) => Promise<void>) {
  const { migrations } = ctx.company;
  const known = new Set(manifest.migrations);
  const then = Object.fromEntries(Object.entries(migrations).filter(([name]) => known.has(name)));
  return withFreshBase(then, async (database) => {
    const tables = await archivedTables(database.db);
    await clearTables(database.db, tables);
    await loadTables({ ...ctx, db: database.db }, tables, source, async () => {});
    await migrate(database, migrations, null);
    await database.snapshot((read) => use(read));
  });
}

/** Progress in thousandths: reading and comparing is a fifth of the way. */
function meter({ entries, tables }: Manifest, progress: Progress) {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  let read = 0;
  let written = 0;
  let told = 0;
  async function tell() {
    if (performance.now() - told < 250) return;
    told = performance.now();
    const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.min(1, part / whole));
    await progress(Math.round(200 * share(read, bytes) + 800 * share(written, rows)), 1000);
  }
  return {
    read: async (count: number) => ((read += count), tell()),
    wrote: async (count: number) => ((written += count), tell()),
  };
}
