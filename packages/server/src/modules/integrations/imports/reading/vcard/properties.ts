/** One property of a card. `raw` is still as it was written, one character a byte. */
export type Property = {
  group: string;
  name: string;
  params: Map<string, string[]>;
  raw: string;
  packing: "plain" | "quoted-printable" | "base64";
};

const startsProperty = /^(?:[\w-]+\.)?[A-Za-z][\w-]*\s*[;:]/;
const looksBase64 = /^[A-Za-z0-9+/=\s]+$/;

/** The version that a card says it is of; null when it says none. */
export function versionOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /^\s*VERSION\s*(?:;[^:]*)?:\s*([\d.]+)/i.exec(line)?.[1];
    if (found) return found;
  }
  return null;
}

/**
 * The properties of a card, its lines joined: by a blank at their beginning, in 2.1 by the `=` at the end of a
 * quoted-printable line, and as programs break the rules: base64 without blanks, text that simply goes on.
 */
export function propertiesOf(lines: readonly string[], version: string | null): Property[] {
  const found: Property[] = [];
  let open: Property | null = null;
  for (const line of lines) {
    const one: Property | null = open;
    if (one?.packing === "quoted-printable" && one.raw.endsWith("=")) {
      one.raw = one.raw.slice(0, -1) + line.replace(/^[ \t]/, "");
    } else if (line === "") {
      if (one?.packing === "base64") open = null;
    } else if (one && /^[ \t]/.test(line)) {
      one.raw += version === "2.1" && one.packing !== "base64" ? ` ${line.slice(1)}` : line.slice(1);
    } else if (one?.packing === "base64" && !line.includes(":") && looksBase64.test(line)) {
      one.raw += line;
    } else if (one?.packing === "quoted-printable" && /^=[0-9A-F]{2}/i.test(line)) {
      one.raw += line;
    } else if (startsProperty.test(line)) {
      open = begin(line);
      found.push(open);
    } else if (one) {
      one.raw += `\n${line}`;
    }
  }
  return found;
}

function begin(line: string): Property {
  const colon = endOfHead(line);
  const [head = "", ...written] = splitOutsideQuotes(line.slice(0, colon), ";");
  const dot = head.lastIndexOf(".");
  const params = new Map<string, string[]>();
  for (const one of written) {
    const equals = one.indexOf("=");
    const key = equals < 0 ? keyOfBare(one) : one.slice(0, equals).trim().toUpperCase();
    const values = splitOutsideQuotes(equals < 0 ? one : one.slice(equals + 1), ",").map(plain);
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  const encoding = (params.get("ENCODING")?.[0] ?? "").toUpperCase();
  return {
    group: dot < 0 ? "" : head.slice(0, dot).trim().toLowerCase(),
    name: head
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    params,
    raw: line.slice(colon + 1),
    packing:
      encoding === "QUOTED-PRINTABLE" || encoding === "Q"
        ? "quoted-printable"
        : encoding === "BASE64" || encoding === "B"
          ? "base64"
          : "plain",
  };
}

/** In 2.1 the name of a parameter may be left out. */
function keyOfBare(value: string): string {
  if (/^\s*(quoted-printable|base64|8bit|7bit)\s*$/i.test(value)) return "ENCODING";
  return /^\s*(url|content-id|cid|inline)\s*$/i.test(value) ? "VALUE" : "TYPE";
}

/** Where the value begins: the first colon that is not inside quotes, or the first at all when quotes stay open. */
function endOfHead(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ":" && !isQuoted) return at;
  }
  const first = line.indexOf(":");
  return first < 0 ? line.length : first;
}

function splitOutsideQuotes(text: string, mark: string): string[] {
  if (!text.includes('"')) return text.split(mark);
  const parts: string[] = [""];
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === mark && !isQuoted) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** A parameter's value without quotes, its `^` escapes (RFC 6868) undone. */
function plain(value: string): string {
  const bare = value.trim().replace(/^"(.*)"$/s, "$1");
  return bare.replace(/\^([n'^])/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "'" ? '"' : "^"));
}
