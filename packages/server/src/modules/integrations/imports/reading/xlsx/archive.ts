import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { AppError } from "#platform/errors";
import { type Entry, isUnpacking, readDirectory, unpack } from "#platform/zip";
import { damagedWorkbook, lockedFile, unpacksTooLarge } from "../refusals.ts";

/** A part larger than this when unpacked is refused; a full sheet of a million rows and twenty columns fits. */
const LARGEST_PART = 1024 ** 3;
/** XML shrinks to a tenth or a fiftieth; what shrinks more, and is large, was made to hurt. */
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_FROM = 64 * 1024 ** 2;

/** An open ZIP archive. Its parts are found by name in lower case, since not every writer keeps to one spelling. */
export type Archive = { file: FileHandle; entries: ReadonlyMap<string, Entry> };

/** Opens an archive, works with it, and closes it, whatever happens. */
export async function* withArchive<T>(path: string, work: (archive: Archive) => AsyncGenerator<T>): AsyncGenerator<T> {
  const file = await open(path);
  try {
    yield* work({ file, entries: await readDirectory(file, damagedWorkbook) });
  } catch (error) {
    // Whatever else a strange file makes the unpacking say, it means this to a person.
    throw error instanceof AppError || !isUnpacking(error) ? error : damagedWorkbook();
  } finally {
    await file.close();
  }
}

/** The unpacked text of one part, piece by piece; nothing beyond the limits is ever unpacked. */
export async function* readPart(
  archive: Archive,
  name: string,
  largest: number = LARGEST_PART,
): AsyncGenerator<string> {
  const entry = archive.entries.get(name.toLowerCase());
  if (!entry) throw damagedWorkbook();
  if (entry.isEncrypted) throw lockedFile();
  const limit = Math.min(largest, Math.max(RATIO_MATTERS_FROM, entry.packedSize * HIGHEST_RATIO));
  if (entry.size > limit) throw unpacksTooLarge();
  const decoder = new TextDecoder();
  let size = 0;
  let check = 0;
  for await (const bytes of unpack(archive.file, entry, damagedWorkbook)) {
    size += bytes.length;
    if (size > limit) throw unpacksTooLarge(); // the size an entry claims need not be true
    check = crc32(bytes, check);
    yield decoder.decode(bytes, { stream: true });
  }
  if (check !== entry.check) throw damagedWorkbook();
  yield decoder.decode();
}

/** The whole text of a small part. */
export async function readSmallPart(archive: Archive, name: string): Promise<string> {
  let text = "";
  for await (const piece of readPart(archive, name, 32 * 1024 ** 2)) text += piece;
  return text;
}
