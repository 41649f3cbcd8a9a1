import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Company } from "#platform/company";
import { type Db, type ReadRows, type TableShape } from "#platform/db";
import { pathOfFile } from "#platform/files";
import { type ToPack, zip } from "#platform/zip";
import {
  formatName,
  formatVersion,
  type Manifest,
  type ManifestEntry,
  manifestPath,
  pathOfBlob,
  pathOfTable,
  readme,
} from "./manifest.ts";
import { archivedTables, readingOf, toArchive } from "../tables.ts";

/** A part of a table ends about here, unpacked: every part stays far below what old ZIP programs can read. */
const partBytes = 1024 ** 3;
/** Deflate's quickest ways shrink rows to a ninth already. */
const level = 3;

export type Progress = (done: number, total: number) => Promise<void>;
type Wanted = { out: string; program: string; now: Date; progress?: Progress };

/**
 * Writes everything there is into one file, as it is at one moment, while others go on working. The file appears under
 * its name only when it is whole and on the disk.
 */
export async function writeArchive(company: Company, { out, program, now, progress }: Wanted): Promise<Manifest> {
  const tables = await archivedTables(company.db);
  const partial = `${out}.part`;
  const manifest: Manifest = {
    format: formatName,
    version: formatVersion,
    program,
    createdAt: now.toISOString(),
    company: company.name,
    migrations: Object.keys(company.migrations).sort(),
    tables: {},
    files: { count: 0, bytes: 0, missing: [] },
    entries: [],
  };
  try {
    await company.snapshot(async (read) => {
      const parts = entriesOf(company, read, tables, manifest, await meter(company, tables, progress));
      await pipeline(Readable.from(zip(parts, level)), createWriteStream(partial, { mode: 0o600 }));
    });
    await settle(partial);
    await rename(partial, out);
    return manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function settle(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

type Meter = (rows: number) => Promise<void>;
const tellEveryMs = 250;

/** Tells now and then how far it is, in rows. */
async function meter({ db }: Company, tables: readonly TableShape[], progress?: Progress): Promise<Meter> {
  if (!progress) return async () => {};
  let total = 0;
  for (const { name } of tables) total += await countRows(db, name);
  let done = 0;
  let told = 0;
  return async (rows) => {
    done += rows;
    if (performance.now() - told < tellEveryMs) return;
    told = performance.now();
    await progress(Math.min(done, total), total);
  };
}

async function countRows(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return rows[0]!.count;
}

async function* entriesOf(
  company: Company,
  read: ReadRows,
  tables: readonly TableShape[],
  manifest: Manifest,
  measure: Meter,
): AsyncGenerator<ToPack> {
  const { entries } = manifest;
  yield { path: "README.txt", content: once(readme) };
  const blobs: string[] = [];
  for (const table of tables) {
    const rows = read(readingOf(table))[Symbol.asyncIterator]();
    const state = { ended: false };
    for (let part = 1; !state.ended; part++) {
      const entry = { path: pathOfTable(table.name, part), table: table.name, rows: 0, bytes: 0, sha256: "" };
      entries.push(entry);
      yield { path: entry.path, content: hashed(entry, linesOf(table.name, rows, entry, state, measure, blobs)) };
      manifest.tables[table.name] = (manifest.tables[table.name] ?? 0) + entry.rows;
    }
  }
  for (const id of blobs) {
    const path = pathOfFile(company, id);
    const found = await stat(path).catch(() => null);
    if (!found) {
      manifest.files.missing.push(id);
      continue;
    }
    const entry = { path: pathOfBlob(id), bytes: 0, sha256: "" };
    entries.push(entry);
    yield { path: entry.path, content: hashed(entry, createReadStream(path)) };
    manifest.files.count += 1;
    manifest.files.bytes += entry.bytes;
  }
  yield { path: manifestPath, content: once(JSON.stringify(manifest, null, 1)) };
}

/** The lines of one part of a table; notes the files that it names. */
async function* linesOf(
  table: string,
  source: AsyncIterator<Record<string, string | number | null>[]>,
  entry: { rows: number; bytes: number },
  state: { ended: boolean },
  measure: Meter,
  blobs: string[],
): AsyncGenerator<string> {
  while (entry.bytes < partBytes) {
    const next = await source.next();
    if (next.done) {
      state.ended = true;
      return;
    }
    const rows = next.value;
    if (table === "files") blobs.push(...rows.map((row) => String(row["id"])));
    entry.rows += rows.length;
    yield rows.map((row) => `${JSON.stringify(toArchive(table, row))}\n`).join("");
    await measure(rows.length);
  }
}

async function* hashed(entry: ManifestEntry, content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    entry.bytes += bytes.length;
    hash.update(bytes);
    yield bytes;
  }
  entry.sha256 = hash.digest("hex");
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
