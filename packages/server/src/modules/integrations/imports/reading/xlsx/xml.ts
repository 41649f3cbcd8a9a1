import { damagedWorkbook } from "../refusals.ts";

/** What a reader wants to hear of an XML text. Names come without prefix, attributes and text as they are written. */
export type Listener = {
  open?: (name: string, attributes: string) => void;
  text?: (raw: string, isPlain: boolean) => void;
  close?: (name: string) => void;
};

/** No tag and no text of a spreadsheet is longer; a file that claims so is refused before it fills the memory. */
const LONGEST_TOKEN = 8 * 1024 * 1024;

/**
 * Makes a reader that is fed an XML text in pieces of any size and tells what it meets. It knows as much XML as
 * spreadsheets use: no entities but the five built-in ones and numbers, so nothing can be expanded or fetched.
 */
export function createXmlReader(listener: Listener): (piece: string) => void {
  let rest = "";
  return (piece) => {
    const text = rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start === -1) break;
      if (start > at) listener.text?.(text.slice(at, start), false);
      at = start;
      const end = endOfTag(text, start);
      if (end === -1) break;
      tell(text, start, end, listener);
      at = end;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_TOKEN) throw damagedWorkbook();
  };
}

/** The place behind the tag that begins at `start`, or -1 while it is not complete. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
  if (text.length - start < 9 && "<![CDATA[".startsWith(text.slice(start, start + 9))) return -1;
  for (let end = text.indexOf(">", start); end !== -1; end = text.indexOf(">", end + 1)) {
    if (isEnd(text, start, end)) return end + 1;
  }
  return -1;
}

const after = (text: string, mark: string, from: number) => {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
};

/** A `>` inside an attribute's value ends nothing: before the real end stands a quote, a slash, or no attribute. */
function isEnd(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && text.charCodeAt(last) <= 32) last--;
  const before = text[last];
  if (before === '"' || before === "'" || before === "/" || before === "?") return true;
  return text.charCodeAt(start + 1) === 47 || !text.slice(start, end).includes("=");
}

function tell(text: string, start: number, end: number, listener: Listener): void {
  const second = text.charCodeAt(start + 1);
  if (second === 33 /* ! */) {
    if (text.startsWith("<![CDATA[", start)) listener.text?.(text.slice(start + 9, end - 3), true);
    return;
  }
  if (second === 63 /* ? */) return;
  if (second === 47 /* / */) {
    listener.close?.(local(text.slice(start + 2, end - 1).trim()));
    return;
  }
  const isClosed = text.charCodeAt(end - 2) === 47;
  const tag = text.slice(start + 1, isClosed ? end - 2 : end - 1);
  const space = tag.search(/\s/);
  const name = local(space === -1 ? tag : tag.slice(0, space));
  listener.open?.(name, space === -1 ? "" : tag.slice(space));
  if (isClosed) listener.close?.(name);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** The value of an attribute, without regard to its prefix when `name` is given as `:name`. */
export function attribute(attributes: string, name: string): string | undefined {
  const key = name.startsWith(":") ? `${name}="` : ` ${name}="`;
  const at = attributes.indexOf(key);
  if (at !== -1) {
    const start = at + key.length;
    return decodeEntities(attributes.slice(start, attributes.indexOf('"', start)));
  }
  if (!attributes.includes("'") && !/\s=|=\s|[\t\r\n]/.test(attributes)) return undefined;
  const found = new RegExp(`${name.startsWith(":") ? name : `\\s${name}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  return found ? decodeEntities(found[1] ?? found[2] ?? "") : undefined;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text as it was meant: line ends as XML sees them, built-in and numeric entities resolved. */
export function decodeEntities(raw: string): string {
  const text = raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A cell's text as it was typed: spreadsheets write what XML cannot hold as `_x000D_`, and that itself as `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
