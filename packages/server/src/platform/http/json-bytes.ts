import type { Context, MiddlewareHandler } from "hono";

/** The bytes that one unit of a text takes in UTF-8 at most. */
const widest = 3;
const roomAtFirst = 1 << 18;
const mostRoomKept = 1 << 22;
let room = Buffer.allocUnsafeSlow(roomAtFirst);

/**
 * Answers that hold a list go out as bytes, written entry by entry.
 * A page of fifty customers with one Chinese name among them is a text of over 128 KB as a whole, for which the engine
 * asks the system for memory of its own and gives it back, each time. All other answers stay texts, which Node sends
 * in one piece with their headers.
 */
export const listsAsBytes: MiddlewareHandler = (c, next) => {
  const asText = c.json;
  const answer = (value: object, status?: never, headers?: Record<string, string>) =>
    holdsList(value)
      ? c.body(jsonBytes(value), status, { "Content-Type": "application/json", ...headers })
      : asText(value, status, headers);
  c.json = answer as Context["json"];
  return next();
};

type Entries = Readonly<Record<string, unknown>>;

function holdsList(value: object): value is Entries {
  return Object.values(value).some((part) => Array.isArray(part) && part.length > 1);
}

/** What `JSON.stringify` says of an object, in UTF-8. */
export function jsonBytes(value: Entries): Buffer<ArrayBuffer> {
  let end = 0;
  const write = (text: string) => {
    end += putIntoRoom(end, text);
  };
  let before = "{";
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    write(`${before}${JSON.stringify(key)}:`);
    if (Array.isArray(part)) writeList(part, write);
    else write(JSON.stringify(part));
    before = ",";
  }
  write(before === "{" ? "{}" : "}");
  const bytes = Buffer.from(room.subarray(0, end));
  if (room.length > mostRoomKept) room = Buffer.allocUnsafeSlow(roomAtFirst);
  return bytes;
}

function writeList(list: readonly unknown[], write: (text: string) => void): void {
  let before = "[";
  for (const entry of list) {
    write(before + ((JSON.stringify(entry) as string | undefined) ?? "null"));
    before = ",";
  }
  write(before === "[" ? "[]" : "]");
}

/** Writes a text there, in a larger room where it has to be, and says how many bytes it took. */
function putIntoRoom(start: number, text: string): number {
  const needed = start + text.length * widest;
  if (needed > room.length) {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, room.length * 2));
    room.copy(larger, 0, 0, start);
    room = larger;
  }
  return room.write(text, start);
}
