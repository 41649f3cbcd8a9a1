import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { Damaged, Entry } from "./directory.ts";

/** Whether this is the unpacking's own complaint about strange bytes. */
export const isUnpacking = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");

/** The unpacked bytes of one file of an archive, piece by piece. */
export async function* unpack(file: FileHandle, entry: Entry, damaged: Damaged): AsyncGenerator<Buffer> {
  if (entry.packedSize === 0) return;
  const head = Buffer.alloc(30);
  await file.read(head, 0, 30, entry.offset);
  if (head.readUInt32LE(0) !== 0x04034b50) throw damaged();
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (entry.method === 0) {
    yield* readRange(file, start, entry.packedSize, damaged);
    return;
  }
  const packed = Readable.from(readRange(file, start, entry.packedSize, damaged));
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  packed.once("error", (error) => inflate.destroy(error));
  try {
    for await (const bytes of packed.pipe(inflate)) yield bytes;
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}

/** The bytes between two places, piece by piece. (A stream of the file would close it when it is destroyed.) */
async function* readRange(file: FileHandle, start: number, length: number, damaged: Damaged): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const wanted = Math.min(64 * 1024, length - done);
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, start + done);
    if (bytesRead === 0) throw damaged();
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}
