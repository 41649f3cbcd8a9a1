import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed: its path in the archive and its text as it is made. */
export type Entry = { path: string; text: AsyncIterable<string> };
type Packed = { name: Buffer; crc: number; size: number; plain: number; at: number };

const usesUtf8AndLateSizes = 0x0808;
const deflated = 8;
/** Archives carry a date of their own; the first that they can say keeps equal bases equal. */
const firstDay = 0x0021;

/** Packs files into a ZIP archive while they are made: never more than a piece of one is in memory. */
export async function* zip(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const packed: Packed[] = [];
  let at = 0;
  for await (const { path, text } of entries) {
    const name = Buffer.from(path);
    const file: Packed = { name, crc: 0, size: 0, plain: 0, at };
    yield* counted([localHeader(name)]);
    for await (const piece of deflate(text, file)) {
      file.size += piece.length;
      at += piece.length;
      yield piece;
    }
    yield* counted([lateSizes(file)]);
    packed.push(file);
  }
  const directoryAt = at;
  yield* counted(packed.map(directoryEntry));
  yield endOf(packed.length, at - directoryAt, directoryAt);

  function* counted(pieces: Buffer[]) {
    for (const piece of pieces) {
      at += piece.length;
      yield piece;
    }
  }
}

async function* deflate(text: AsyncIterable<string>, file: Packed): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 6 });
  const feeding = (async () => {
    for await (const part of text) {
      const bytes = Buffer.from(part);
      file.crc = crc32(bytes, file.crc);
      file.plain += bytes.length;
      if (!packer.write(bytes)) await once(packer, "drain");
    }
    packer.end();
  })().catch((error: unknown) => void packer.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of packer) yield piece as Buffer;
  await feeding;
}

function fields(...sized: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(sized.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of sized) at = buffer.writeUIntLE(value, at, bytes);
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
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  );
  return Buffer.concat([head, name]);
}

function endOf(count: number, size: number, at: number): Buffer {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]);
}
