import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "../format.ts";
import { gb18030Likeness, utf8Damage } from "./likeness.ts";

/** What the lines that are not UTF-8 are in, when a file mixes two encodings; undefined for any other. */
export const otherOf = (encoding: Encoding) =>
  encoding.startsWith("utf-8+") ? (encoding.slice("utf-8+".length) as Encoding) : undefined;

/** How the lines beyond ASCII of a file are written: as UTF-8, or as something else that no cut explains. */
export type LineKinds = { utf8: Buffer[]; other: Buffer[] };

/** So much of each kind is enough to judge by. */
const enough = 64 * 1024;

/** Sorts the lines of a piece; `kinds` keeps as many of each as are needed. */
export function sortLines(kinds: LineKinds & { size: { utf8: number; other: number } }, lines: Buffer): void {
  for (const line of linesOf(lines)) {
    if (isAscii(line)) continue;
    const kind = isOwn(line) ? "utf8" : "other";
    if (kinds.size[kind] > enough) continue;
    kinds.size[kind] += line.length;
    kinds[kind].push(Buffer.from(line));
  }
}

/** Whether the lines that pass for UTF-8 are so indeed: Chinese in another encoding passes now and then, by chance. */
export function isMixture({ utf8, other }: LineKinds): boolean {
  if (utf8.length === 0 || other.length === 0) return false;
  const sure = utf8.filter((line) => hasLongSequence(line));
  return sure.length > 0 && gb18030Likeness(Buffer.concat(sure)).share < 0.5;
}

/** Three bytes to a character, which words in other encodings do not make by chance. */
const hasLongSequence = (line: Buffer) => {
  for (let at = 0; at + 2 < line.length; at++) {
    const isLead = line[at]! >= 0xe3 && line[at]! <= 0xef;
    if (isLead && (line[at + 1]! & 0xc0) === 0x80 && (line[at + 2]! & 0xc0) === 0x80) return true;
  }
  return false;
};

/** A line is UTF-8 when it reads so, or when it does but for a cut. */
function isOwn(line: Buffer): boolean {
  if (isUtf8(line) || isUtf8(line.subarray(0, cutFrom(line)))) return true;
  const { whole, broken } = utf8Damage(line);
  return whole > broken * 2;
}

/** Where a last character begins that was cut, as at the end of a file. */
function cutFrom(line: Buffer): number {
  let at = line.length - 1;
  while (at > line.length - 4 && at >= 0 && (line[at]! & 0xc0) === 0x80) at--;
  return Math.max(at, 0);
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(10, start);
    const end = next === -1 ? bytes.length : next + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** The text of a file that holds lines in two encodings, each line read by its own. */
export async function* decodeMixed(pieces: AsyncIterable<Buffer>, other: Encoding): AsyncGenerator<string> {
  const own = new TextDecoder("utf-8", { ignoreBOM: true });
  const foreign = new TextDecoder(other);
  const read = (lines: Buffer) => {
    let text = "";
    for (const line of linesOf(lines)) text += (isOwn(line) ? own : foreign).decode(line);
    return text;
  };
  let rest = Buffer.alloc(0);
  let atStart = true;
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = bytes.lastIndexOf(10) + 1;
    const text = read(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
    if (text === "") continue;
    yield atStart ? text.replace(/^\ufeff/, "") : text;
    atStart = false;
  }
  if (rest.length > 0) yield atStart ? read(rest).replace(/^\ufeff/, "") : read(rest);
}
