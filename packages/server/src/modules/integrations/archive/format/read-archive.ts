import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Value } from "#platform/db";
import { AppError } from "#platform/errors";
import { type Entry, isUnpacking, readDirectory, unpack } from "#platform/zip";
import { formatName, formatVersion, Manifest, type ManifestEntry, manifestPath } from "./manifest.ts";
import { damagedArchive, newerArchive, noArchive } from "./refusals.ts";

/** An archive that was looked at: what it says of itself, and how its parts are read. */
export type Archive = { manifest: Manifest; file: FileHandle; parts: ReadonlyMap<string, Entry> };
export type Row = Record<string, Value>;

const largestManifest = 64 * 1024 ** 2;
const largestDirectory = 256 * 1024 ** 2;
const tablePath = /^tables\/[A-Za-z]\w*(\.\d+)?\.ndjson$/;
const blobPath = /^files\/[\w-]{1,100}$/;

/** Opens an archive, works with it, and closes it, whatever happens. Strange bytes end in a sentence. */
export async function withArchive<T>(path: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const parts = await readDirectory(file, noArchive, largestDirectory).catch((error: unknown) => {
      throw error instanceof AppError ? error : damagedArchive();
    });
    return await work({ file, parts, manifest: await readManifest(file, parts) });
  } catch (error) {
    throw isUnpacking(error) ? damagedArchive() : error;
  } finally {
    await file.close();
  }
}

async function readManifest(file: FileHandle, parts: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const part = parts.get(manifestPath);
  if (!part || part.size > largestManifest) throw noArchive();
  const pieces: Uint8Array[] = [];
  for await (const piece of unpack(file, part, damagedArchive)) pieces.push(piece);
  const said = parse(Buffer.concat(pieces).toString());
  const { format, version, program } = (said ?? {}) as Record<string, unknown>;
  if (format !== formatName || typeof version !== "number") throw noArchive();
  if (version > formatVersion) throw newerArchive(String(program));
  const manifest = Manifest.safeParse(said);
  if (!manifest.success) throw damagedArchive();
  const isKnown = ({ path, table }: ManifestEntry) => (table === undefined ? blobPath : tablePath).test(path);
  if (!manifest.data.entries.every(isKnown)) throw damagedArchive();
  return manifest.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Refuses an archive of a later program, whose tables this one does not know. */
export function demandKnownShape({ manifest }: Archive, migrations: Readonly<Record<string, unknown>>): void {
  if (manifest.migrations.some((name) => !Object.hasOwn(migrations, name))) throw newerArchive(manifest.program);
}

/** Reads every part once and compares it with what the manifest says of it, before anything is written. */
export async function verify(archive: Archive, seen: (bytes: number) => Promise<void>): Promise<void> {
  for (const entry of archive.manifest.entries) {
    const hash = createHash("sha256");
    for await (const piece of bytesOf(archive, entry)) {
      hash.update(piece);
      await seen(piece.length);
    }
    if (hash.digest("hex") !== entry.sha256) throw damagedArchive();
  }
}

/** The bytes of one part, never more than the manifest says. */
export async function* bytesOf({ file, parts }: Archive, entry: ManifestEntry): AsyncGenerator<Uint8Array> {
  const part = parts.get(entry.path.toLowerCase());
  if (!part) throw damagedArchive();
  let size = 0;
  for await (const piece of unpack(file, part, damagedArchive)) {
    size += piece.length;
    if (size > entry.bytes) throw damagedArchive();
    yield piece;
  }
}

/** The rows of a table, some at a time. */
export async function* rowsOf(archive: Archive, table: string): AsyncGenerator<Row[]> {
  for (const entry of archive.manifest.entries) {
    if (entry.table !== table) continue;
    const decoder = new TextDecoder();
    let rest = "";
    for await (const piece of bytesOf(archive, entry)) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
      rest = lines.pop()!;
      if (lines.length > 0) yield lines.map(rowOf);
    }
    if (rest !== "") throw damagedArchive();
  }
}

function rowOf(line: string): Row {
  const row = parse(line);
  if (typeof row !== "object" || row === null) throw damagedArchive();
  return row as Row;
}
