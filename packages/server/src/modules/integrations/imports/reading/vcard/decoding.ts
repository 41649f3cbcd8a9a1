import { utf8Damage } from "../text/likeness.ts";
import type { Property } from "./properties.ts";

/** How a card's text is to be read: its version, and the encoding that the file as a whole seems to have. */
export type Manner = { version: string | null; encoding: string };

/** The text of a property: unpacked, in Unicode, its escapes still in it. */
export function textOf(property: Property, { encoding }: Manner): string {
  const bytes =
    property.packing === "quoted-printable"
      ? unquote(property.raw)
      : property.packing === "base64"
        ? Buffer.from(property.raw, "base64").toString("latin1")
        : property.raw;
  return decodeBytes(bytes, property.params.get("CHARSET")?.[0], encoding);
}

/** Quoted-printable as bytes, one character each; what is no code stays as it stands. */
function unquote(text: string): string {
  return text
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Bytes, one character each, as text. What the property says of itself is tried first, then what the file is, then
 * UTF-8 and GB18030: phones say UTF-8 and write GBK, and the other way round.
 */
export function decodeBytes(bytes: string, declared: string | undefined, encoding: string): string {
  if (declared && /^utf-?16/i.test(declared.trim())) return decodeWide(Buffer.from(bytes, "latin1"), declared);
  if (!/[\u0080-\u00ff]/.test(bytes) && !/^(hz|iso-2022)/i.test(declared ?? "")) return bytes;
  const buffer = Buffer.from(bytes, "latin1");
  // A text that was cut within its last character is still UTF-8.
  const { whole, broken } = utf8Damage(buffer);
  if (broken > 0 && whole > 4 * broken) return buffer.toString("utf8").replace(/\ufffd+$/, "");
  // A file of folded characters looks Western; joined, they are UTF-8 again.
  const before = encoding === "windows-1252" ? "utf-8" : undefined;
  const labels = [declared, before, encoding, "utf-8", "gb18030"].filter((label) => label !== undefined);
  for (const label of labels) {
    const text = decoded(buffer, label, true);
    if (text !== null) return text;
  }
  return decoded(buffer, declared ?? encoding, false) ?? buffer.toString("utf8");
}

function decoded(buffer: Buffer, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label.trim().toLowerCase(), { fatal }).decode(buffer);
  } catch {
    return null;
  }
}

/** UTF-16 with or without its mark; without one, the order that gives more text that somebody may have written. */
function decodeWide(buffer: Buffer, declared: string): string {
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder("utf-16be").decode(buffer);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return new TextDecoder("utf-16le").decode(buffer);
  const [big, little] = ["utf-16be", "utf-16le"].map((label) => new TextDecoder(label).decode(buffer)) as [
    string,
    string,
  ];
  if (/be$/i.test(declared)) return big;
  if (/le$/i.test(declared)) return little;
  const likely = (text: string) => text.match(/[\u0009-\u00ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return likely(little) > likely(big) ? little : big;
}

/** A text without its escapes. Version 2.1 knows no `\n`. */
export function unescaped(text: string, { version }: Manner): string {
  if (!text.includes("\\")) return text;
  return version === "2.1"
    ? text.replace(/\\([;,:\\])/g, "$1")
    : text.replace(/\\([nN;,:"\\])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

/** The parts of a text between marks that are not escaped, without their escapes and outer blanks. */
export function partsOf(text: string, mark: ";" | ",", manner: Manner): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "\\" && at + 1 < text.length) parts[parts.length - 1] += sign + text[++at]!;
    else if (sign === mark) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => unescaped(part, manner).trim());
}
