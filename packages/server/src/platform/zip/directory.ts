import type { FileHandle } from "node:fs/promises";

/** How somebody is told that an archive is cut off or broken. */
export type Damaged = () => Error;

/** One file of a ZIP archive, as its directory tells it. `method` 8 is deflate, 0 is none. */
export type Entry = {
  name: string;
  method: number;
  isEncrypted: boolean;
  check: number; // CRC-32 of the unpacked bytes
  packedSize: number;
  size: number;
  offset: number;
};

const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** Reads the directory at the end of a ZIP archive, by lower-case names (ZIP64 too); one larger than `largest` is none. */
export async function readDirectory(
  file: FileHandle,
  damaged: Damaged,
  largest = 16 * 1024 ** 2,
): Promise<Map<string, Entry>> {
  const { size: fileSize } = await file.stat();
  const tail = await readAt(file, Math.max(0, fileSize - 65_557), Math.min(fileSize, 65_557), damaged);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > tail.length) throw damaged();
  let size = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  if (size === FULL_32 || offset === FULL_32 || tail.readUInt16LE(end + 10) === FULL_16) {
    const locator = end - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) throw damaged();
    const record = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56, damaged);
    size = Number(record.readBigUInt64LE(40));
    offset = Number(record.readBigUInt64LE(48));
  }
  if (size > largest) throw damaged();
  return entriesOf(await readAt(file, offset, size, damaged));
}

function entriesOf(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const name = directory.toString("utf8", at + 46, nameEnd).replaceAll("\\", "/");
    const entry: Entry = {
      name,
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      check: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    widen(entry, directory.subarray(nameEnd, extraEnd));
    entries.set(name.toLowerCase(), entry);
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** In a ZIP64 archive the numbers that do not fit stand in the extra field 1, in this order. */
function widen(entry: Entry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    for (const field of ["size", "packedSize", "offset"] as const) {
      if (entry[field] !== FULL_32 || next + 8 > extra.length) continue;
      entry[field] = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
  }
}

async function readAt(file: FileHandle, position: number, length: number, damaged: Damaged): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = length === 0 ? { bytesRead: 0 } : await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}
