import type { Property } from "./properties.ts";

const silent = new Set([
  "voice",
  "internet",
  "pref",
  "text",
  "msg",
  "x400",
  "postal",
  "parcel",
  "dom",
  "intl",
  "textphone",
  "video",
]);
const words: Record<string, string> = { cell: "mobile", iphone: "mobile", "x-mobile": "mobile" };

/** The kinds that a property names (`TYPE=work,cell` or bare), in lower case. */
export function typesOf({ params }: Property): string[] {
  return (params.get("TYPE") ?? [])
    .flatMap((types) => types.split(","))
    .map((type) => type.trim().toLowerCase())
    .filter(Boolean);
}

/** What a phone or an address is for, in a word: its own label (Apple writes one beside it), else its kinds. */
export function labelOf(property: Property, labels: ReadonlyMap<string, string>): string {
  const own = property.group === "" ? undefined : labels.get(property.group);
  if (own) return own;
  const types = typesOf(property).filter((type) => !silent.has(type));
  return [...new Set(types.map((type) => words[type] ?? type.replace(/^x-/, "").replaceAll("_", " ")))]
    .join(" ")
    .slice(0, 60);
}

/** Apple's own words come as `_$!<HomePage>!$_`. */
export const labelWord = (text: string): string =>
  text
    .replace(/^_\$!<(.*)>!\$_$/, "$1")
    .trim()
    .toLowerCase()
    .slice(0, 60);

/** A value with its label before it, as a cell of several holds them, one a line. */
export function labelled(label: string, value: string): string {
  const text = value.replace(/\s*[\r\n]+\s*/g, ", ");
  return label !== "" || /^[^|:：]{0,30}[:：]/.test(text)
    ? `${label.replace(/[\s:：|,，;；、]+/g, " ").trim()}: ${text}`
    : text;
}

/** The parts of an address on one line; what none of them takes stands last. */
export function addressLine(parts: {
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
  text?: string;
}): string {
  const { street = "", city = "", region = "", postalCode = "", country = "", text = "" } = parts;
  const all = [street, city, region, postalCode, country, text].map((part) => part.replaceAll("|", "/").trim());
  if (all.every((part) => part === "")) return "";
  if (all.slice(0, 5).every((part) => part === "")) return text.replaceAll("|", "/");
  const line = all.join(" | ").replace(/[ |]+$/, "");
  return line.includes(" | ") ? line : `${line} |`;
}
