import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed: its path in the archive and its text or bytes as they are made, 4 GB at most. */
export type ToPack = { path: string; content: AsyncIterable<string | Uint8Array> };
type Packed = { name: Buffer; crc: number; size: number; plain: number; at: number };

const usesUtf8AndLateSizes = 0x0808;
const deflated = 8;
const full16 = 0xffff;
const full32 = 0xffffffff;
/** Archives carry a date of their own; the first that they can say keeps equal bases equal. */
const firstDay = 0x0021;

/** Packs files into a ZIP archive while they are made: never more than a piece of one is in memory. Any number of any size together (ZIP64). */
export async function* zip(entries: AsyncIterable<ToPack>, level = 6): AsyncGenerator<Uint8Array> {
  const packed: Packed[] = [];
  let at = 0;
  for await (const { path, content } of entries) {
    const name = Buffer.from(path);
    const file: Packed = { name, crc: 0, size: 0, plain: 0, at };
    yield* counted([localHeader(name)]);
    for await (const piece of deflate(content, file, level)) {
      file.size += piece.length;
      at += piece.length;
      yield piece;
    }
    yield* counted([lateSizes(file)]);
    packed.push(file);
  }
  const directoryAt = at;
  yield* counted(packed.map(directoryEntry));
  const size = at - directoryAt;
  if (packed.length >= full16 || at >= full32) yield* counted(wideEndOf(packed.length, size, directoryAt));
  yield endOf(packed.length, size, directoryAt);

  function* counted(pieces: Buffer[]) {
    for (const piece of pieces) {
      at += piece.length;
      yield piece;
    }
  }
}

async function* deflate(content: ToPack["content"], file: Packed, level: number): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level });
  const feeding = (async () => {
    for await (const part of content) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      file.crc = crc32(bytes, file.crc);
      file.plain += bytes.length;
      if (!packer.write(bytes)) await once(packer, "drain");
    }
    packer.end();
  })().catch((error: unknown) => void packer.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of packer) yield piece as Buffer;
  await feeding;
}

function fields(...sized: [bytes: 2 | 4 | 8, value: number][]): Buffer {
  const buffer = Buffer.alloc(sized.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of sized) {
    at = bytes === 8 ? buffer.writeBigUInt64LE(BigInt(value), at) : buffer.writeUIntLE(value, at, bytes);
  }
  return buffer;
}

function localHeader(name: Buffer): Buffer {
  const head = fields(
    [4, 0x04034b50],
    [2, 20],
    [2, usesUtf8AndLateSizes],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([head, name]);
}

function lateSizes({ crc, size, plain }: Packed): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, size], [4, plain]);
}

function directoryEntry({ name, crc, size, plain, at }: Packed): Buffer {
  const isFar = at >= full32;
  const far = isFar ? fields([2, 1], [2, 8], [8, at]) : Buffer.alloc(0);
  const head = fields(
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, usesUtf8AndLateSizes],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, crc],
    [4, size],
    [4, plain],
    [2, name.length],
    [2, far.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? full32 : at],
  );
  return Buffer.concat([head, name, far]);
}

function endOf(count: number, size: number, at: number): Buffer {
  const entries = Math.min(count, full16);
  return fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries],
    [2, entries],
    [4, Math.min(size, full32)],
    [4, Math.min(at, full32)],
    [2, 0],
  );
}

/** Says what the old end has no room for, and where that is said. */
function wideEndOf(count: number, size: number, at: number): Buffer[] {
  const end = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, at],
  );
  return [end, fields([4, 0x07064b50], [4, 0], [8, at + size], [4, 1])];
}
