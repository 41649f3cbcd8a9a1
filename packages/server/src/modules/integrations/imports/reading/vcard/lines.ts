import { invalid } from "#platform/errors";
import type { Encoding } from "../format.ts";
import { decodeFile, readBytes } from "../text/decode.ts";

/** One line without its end. `start` and `end` are places in the file's bytes; the text is one character a byte. */
export type Line = { text: string; start: number; end: number };

/** A picture on one line is the longest that a card can hold. */
const longest = 24 * 1024 * 1024;

/**
 * The lines of a file of cards. Cards may be of several encodings in one file, so bytes stay bytes here, one character
 * each; only UTF-16, in which no line end can be seen otherwise, is brought into UTF-8 first.
 */
export async function* readLines(path: string, encoding: Encoding): AsyncGenerator<Line> {
  let rest = "";
  let start = 0;
  for await (const piece of isWide(encoding) ? narrow(path, encoding) : bytesAsText(path)) {
    // What is left of the last piece holds no line end, but for a `\r` at its end.
    let from = Math.max(0, rest.length - 1);
    rest += piece;
    let at = 0;
    for (let end = endOf(rest, from); end; end = endOf(rest, from)) {
      yield { text: rest.slice(at, end.at), start: start + at, end: start + end.next };
      at = end.next;
      from = at;
    }
    rest = rest.slice(at);
    start += at;
    if (rest.length > longest) throw lineTooLong();
  }
  if (rest !== "") yield { text: rest.replace(/\r$/, ""), start, end: start + rest.length };
}

/** Whether a file's places are not those of the text we read from it. */
export const isWide = (encoding: Encoding): boolean => encoding === "utf-16le" || encoding === "utf-16be";

/** The next line end; one that may be half of `\r\n` is waited for. */
function endOf(text: string, from: number): { at: number; next: number } | null {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return { at, next: at + 1 };
    if (code !== 13) continue;
    if (at + 1 === text.length) return null;
    return { at, next: text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 };
  }
  return null;
}

async function* bytesAsText(path: string): AsyncGenerator<string> {
  for await (const bytes of readBytes(path)) yield bytes.toString("latin1");
}

async function* narrow(path: string, encoding: Encoding): AsyncGenerator<string> {
  for await (const text of decodeFile(path, encoding)) yield Buffer.from(text, "utf8").toString("latin1");
}

const lineTooLong = () =>
  invalid("import.line_too_long", [
    "This address book has a line of more than 24 million characters, so it was not read. Export it again, without pictures.",
    "这个通讯录文件里有一行超过 2400 万个字符，因此没有读取。请重新导出，不要包含照片。",
  ]);
