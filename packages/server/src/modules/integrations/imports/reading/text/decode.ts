import { open } from "node:fs/promises";
import type { Encoding } from "../format.ts";
import { decodeMixed, otherOf } from "./mixed.ts";

/** Large enough to parse fast, small enough that a cell kept by a caller does not hold much of the file in memory. */
const PIECE_BYTES = 256 * 1024;

/** The bytes of a file, piece by piece; the buffer is used again for the next piece. Stopping early closes the file. */
export async function* readBytes(path: string, pieceBytes: number = PIECE_BYTES): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The text of a file, piece by piece, without its byte order mark. Bytes that mean nothing become U+FFFD. */
export async function* decodeFile(path: string, encoding: Encoding, pieceBytes?: number): AsyncGenerator<string> {
  const other = otherOf(encoding);
  if (other) return yield* decodeMixed(readBytes(path, pieceBytes), other);
  const decoder = new TextDecoder(encoding);
  let atStart = true;
  for await (const bytes of readBytes(path, pieceBytes)) {
    const text = decoder.decode(bytes, { stream: true });
    if (text === "") continue;
    // TextDecoder drops the mark of UTF-8 and UTF-16; GB18030 has one too.
    yield atStart && encoding === "gb18030" && text.startsWith("\uFEFF") ? text.slice(1) : text;
    atStart = false;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
