import { inflateSync } from "node:zlib";

const head = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const most = 4096; // pixels each way
/** Bytes of a pixel by the kind of its colours, all of 8 bits: grey, red-green-blue, each without and with alpha. */
const widths: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Whether these bytes are a whole PNG as a canvas makes it: what is kept must be printable ever after. */
export function isDrawnPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(head)) return false;
  const chunks = chunksOf(bytes);
  const first = chunks[0];
  if (first?.name !== "IHDR" || first.data.length !== 13 || chunks.at(-1)?.name !== "IEND") return false;
  const [width, height] = [first.data.readUInt32BE(0), first.data.readUInt32BE(4)];
  const [depth, colours, ...others] = first.data.subarray(8);
  const pixel = widths[colours!];
  const isPlain = depth === 8 && pixel !== undefined && others.every((method) => method === 0);
  if (!isPlain || width < 1 || height < 1 || width > most || height > most) return false;
  const packed = Buffer.concat(chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data));
  const size = height * (1 + width * pixel);
  try {
    return inflateSync(packed, { maxOutputLength: size }).length === size;
  } catch {
    return false;
  }
}

function chunksOf(bytes: Buffer): { name: string; data: Buffer }[] {
  const chunks = [];
  let at = head.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) break;
    chunks.push({ name: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
