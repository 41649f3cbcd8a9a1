import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "../format.ts";
import { readBytes } from "./decode.ts";
import { big5Likeness, gb18030Likeness, shiftJisLikeness, utf8Damage } from "./likeness.ts";
import { isMixture, sortLines } from "./mixed.ts";

/** How much of the text that is not ASCII is looked at when encodings have to be compared. */
const SAMPLE_BYTES = 64 * 1024;

/** The encoding of a text file; `damaged` when it holds bytes that this encoding cannot read. */
export type FoundEncoding = { encoding: Encoding; damaged: boolean };

/** What a byte order mark says. */
export function encodingOfMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return "gb18030";
  return undefined;
}

/**
 * UTF-16 without a mark, told by its zero bytes. Which half of a character is zero is judged by delimiters and line
 * ends alone, because 一 (U+4E00) has a zero in the other half and is among the most frequent characters there are.
 */
export function encodingOfZeros(head: Uint8Array): Encoding | undefined {
  if (!head.includes(0) || isPadded(head)) return undefined;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first, second] = [head[at]!, head[at + 1]!];
    if (second === 0 && isStructure(first)) little++;
    if (first === 0 && isStructure(second)) big++;
  }
  if (little === big) return undefined;
  const encoding = little > big ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
  return isBinary(text) ? undefined : encoding;
}

const isStructure = (byte: number) => byte === 10 || byte === 13 || byte === 9 || byte === 44 || byte === 59;

/** Whether zeros were strewn into UTF-8, as some programs pad cells: Chinese in UTF-16 never passes for UTF-8. */
function isPadded(head: Uint8Array): boolean {
  const written = Buffer.from(head).filter((byte) => byte !== 0);
  const lastLine = written.lastIndexOf(10);
  const whole = written.subarray(0, lastLine < 0 ? written.length : lastLine);
  return !isAscii(whole) && isUtf8(whole) && written.length > head.length * 0.6;
}

/** Whether a decoded text holds so many control characters that nobody wrote it. */
export function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) controls++;
  }
  return controls > text.length / 100;
}

/**
 * The encoding of a text file without mark or zero bytes. All of it is read: one name in another encoding near the end
 * of a long file would be lost otherwise. Strict UTF-8 wins, since no other text passes for it by chance. Then UTF-8
 * with a few broken bytes, as cut files have. GB18030 and Big5 share most of their byte pairs, so both are tried on the
 * lines that are not ASCII, and the one that yields more common characters wins: text read by the wrong one falls on
 * rare characters; Japanese is told by its kana. What looks like neither is Western.
 */
export async function encodingOfText(path: string): Promise<FoundEncoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const sample: Buffer[] = [];
  let sampled = 0;
  let isWhole = true;
  for await (const bytes of readBytes(path)) {
    if (isWhole) isWhole = decodes(strict, bytes, true);
    if (sampled < SAMPLE_BYTES && !isAscii(bytes)) {
      const lines = foreignLines(bytes).subarray(0, SAMPLE_BYTES - sampled);
      sample.push(Buffer.from(lines)); // a copy, since the piece's buffer is used again
      sampled += lines.length;
    }
    if (!isWhole && sampled >= SAMPLE_BYTES) break;
  }
  if (isWhole && decodes(strict, new Uint8Array(), false)) return { encoding: "utf-8", damaged: false };
  return (await mixtureOf(path)) ?? compare(Buffer.concat(sample), isWhole);
}

/** Two encodings in one file, as when exports were copied behind each other: then each line is read by its own. */
async function mixtureOf(path: string): Promise<FoundEncoding | undefined> {
  const kinds = { utf8: [] as Buffer[], other: [] as Buffer[], size: { utf8: 0, other: 0 } };
  let rest = Buffer.alloc(0);
  for await (const piece of readBytes(path)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = bytes.lastIndexOf(10) + 1;
    sortLines(kinds, bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
    if (rest.length > longestLine) return undefined;
  }
  sortLines(kinds, rest);
  if (!isMixture(kinds)) return undefined;
  const { encoding } = compare(Buffer.concat(kinds.other), false);
  if (encoding !== "gb18030" && encoding !== "big5" && encoding !== "windows-1252") return undefined;
  return { encoding: `utf-8+${encoding}`, damaged: false };
}

const longestLine = 4 * 1024 * 1024;

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The lines of a piece that hold bytes beyond ASCII. A line end is never half of a character in these encodings. */
function foreignLines(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(10, start);
    const end = next === -1 ? bytes.length : next + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 127)) lines.push(line);
    start = end;
  }
  return Buffer.concat(lines);
}

function compare(sample: Uint8Array, isCutUtf8: boolean): FoundEncoding {
  const utf8 = utf8Damage(sample);
  if (utf8.whole > (isCutUtf8 ? 0 : 20 * utf8.broken)) return { encoding: "utf-8", damaged: true };
  const gb18030 = gb18030Likeness(sample);
  const big5 = big5Likeness(sample);
  const japanese = shiftJisLikeness(sample);
  if (japanese.kana >= 0.1 && japanese.share > Math.max(gb18030.share, big5.share) + 0.1) {
    return { encoding: "shift_jis", damaged: japanese.broken > 0 };
  }
  const [encoding, best] =
    big5.share > gb18030.share + 0.1 ? (["big5", big5] as const) : (["gb18030", gb18030] as const);
  if (best.share < 0.35) return { encoding: "windows-1252", damaged: false };
  return { encoding, damaged: best.broken > 0 };
}
