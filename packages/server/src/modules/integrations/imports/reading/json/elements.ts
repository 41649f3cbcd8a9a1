import { invalid } from "#platform/errors";
import type { Encoding } from "../format.ts";
import { decodeFile } from "../text/decode.ts";

/** No record is longer, in characters. */
const longest = 4 * 1024 * 1024;

/**
 * The text of every record of a JSON file, as it comes off the disk: the elements of its array; those of the first array
 * of objects inside an outer object; or the objects that stand one after the other (JSON lines). Nothing but the
 * brackets is understood here; each record is parsed by the caller.
 */
export async function* readElements(path: string, encoding: Encoding): AsyncGenerator<string> {
  const scan = makeScanner(await kindOf(path, encoding));
  for await (const text of decodeFile(path, encoding)) {
    yield* scan.take(text);
    if (scan.held() > longest) throw tooLong();
  }
  yield* scan.end();
}

type Kind = "array" | "wrapped" | "objects";

/** Looks at all brackets once: where the records are depends on what the file begins with and on how it goes on. */
async function kindOf(path: string, encoding: Encoding): Promise<Kind> {
  let open: string[] = [];
  let first = "";
  let last = "";
  let roots = 0;
  let hasArray = false;
  let inText = false;
  let escaped = false;
  for await (const text of decodeFile(path, encoding)) {
    for (const sign of text) {
      if (inText) {
        if (escaped) escaped = false;
        else if (sign === "\\") escaped = true;
        else if (sign === '"') inText = false;
        continue;
      }
      if (/\s/.test(sign)) continue;
      first ||= sign;
      if (first === "[") return "array";
      if (sign === '"') inText = true;
      // An array of objects, under nothing but objects, is what the outer one is for.
      if (sign === "{" && last === "[" && open.length > 1 && !open.slice(0, -1).includes("[")) hasArray = true;
      if (sign === "{" || sign === "[") {
        if (open.length === 0) roots++;
        if (roots > 1) return "objects";
        open.push(sign);
      }
      if (sign === "}" || sign === "]") open = open.slice(0, -1);
      last = sign;
    }
  }
  return hasArray ? "wrapped" : "objects";
}

/** Cuts a text that comes in pieces where its records end. */
function makeScanner(kind: Kind) {
  const open: string[] = [];
  let held = "";
  let base = kind === "objects" ? 0 : -1; // the depth at which records stand, when it is known
  let inText = false;
  let escaped = false;
  let isOver = false;
  let previous = "";

  function* take(text: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < text.length && !isOver; at++) {
      const sign = text[at]!;
      if (inText) {
        if (escaped) escaped = false;
        else if (sign === "\\") escaped = true;
        else if (sign === '"') inText = false;
        else if (sign === "\n" && base === 0) {
          // No text goes on over a line end: its quotation mark is missing, and the record ends here.
          yield* record(held + text.slice(from, at));
          [held, from, inText, open.length, previous] = ["", at, false, 0, ""];
        }
        continue;
      }
      if (base === 0 && sign === "{" && open.length > 0 && !",:[".includes(previous)) {
        // A bracket is missing before: the next record begins.
        yield* record(held + text.slice(from, at));
        [held, from, open.length] = ["", at, 0];
      }
      if (sign === '"') inText = true;
      else if (sign === "{" || sign === "[") {
        if (base < 0 && isWanted(sign)) {
          base = open.length;
          from = at;
          held = "";
        }
        open.push(sign);
      } else if (sign === "}" || sign === "]") {
        if (base > 0 && open.length === base) {
          yield* record(held + text.slice(from, at));
          isOver = true;
          break;
        }
        open.pop();
        if (base === 0 && open.length === 0) {
          yield* record(held + text.slice(from, at + 1));
          held = "";
          from = at + 1;
        }
      } else if (sign === "," && base > 0 && open.length === base) {
        yield* record(held + text.slice(from, at));
        held = "";
        from = at + 1;
      }
      if (!/\s/.test(sign)) previous = sign;
      if (kind === "array" && base < 0 && open.length === 1) {
        base = 1;
        from = at + 1;
        held = "";
      }
    }
    if (isOver || base < 0) held = "";
    else held += text.slice(from);
  }
  const isWanted = (sign: string) =>
    kind === "wrapped" && sign === "{" && previous === "[" && !open.slice(0, -1).includes("[");
  function* record(text: string): Generator<string> {
    if (text.trim() !== "") yield text.trim();
  }
  function* end(): Generator<string> {
    if (!isOver) yield* record(held);
  }
  return { take, end, held: () => held.length };
}

const tooLong = () =>
  invalid("import.line_too_long", [
    "A record of this JSON file is longer than four million characters. This does not look like a list of records.",
    "这个 JSON 文件中有一条记录超过四百万个字符，不像是记录列表。",
  ]);
