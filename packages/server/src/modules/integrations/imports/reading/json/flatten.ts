import { addressLine, labelled } from "../vcard/labels.ts";

/** So many columns a table may have. */
const mostColumns = 500;
const deepest = 8;

const addressParts = new Set(["label", "type", "text", "country", "region", "city", "street", "postalCode"]);

/**
 * A record as named values: `address.city`, `items[0].name`. Lists of words become one cell of several lines; so do lists
 * of what has a label and a value (phones), and of addresses.
 */
function flatten(record: unknown): Map<string, string> {
  const values = new Map<string, string>();
  if (isObject(record)) walk(values, "", record, 0);
  else if (Array.isArray(record)) for (const [index, one] of record.entries()) walk(values, `${index + 1}`, one, 0);
  else put(values, "value", wordOf(record));
  return values;
}

const lineLists = /^(?:lines|line_?items|order_?lines|order_?items)$/i;

/** An order that holds its lines is a row for each of them, as in a sheet; anything else is one. */
export function rowsOf(record: unknown): Map<string, string>[] {
  const [key, lines] = isObject(record)
    ? (Object.entries(record).find(([name, value]) => lineLists.test(name) && isLines(value)) ?? [])
    : [];
  if (key === undefined || !isObject(record)) return [flatten(record)];
  const { [key]: _, ...rest } = record;
  const own = flatten(rest);
  return (lines as unknown[]).map(
    (line) => new Map([...own, ...[...flatten(line)].map(([name, value]) => [`lineitem ${name}`, value] as const)]),
  );
}

const isLines = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isObject);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function walk(values: Map<string, string>, name: string, value: unknown, depth: number): void {
  if (values.size >= mostColumns) return;
  if (depth > deepest) return put(values, name, JSON.stringify(value));
  if (Array.isArray(value)) return list(values, name, value, depth);
  if (!isObject(value)) return put(values, name, wordOf(value));
  for (const [key, inner] of Object.entries(value)) walk(values, name ? `${name}.${key}` : key, inner, depth + 1);
}

function list(values: Map<string, string>, name: string, items: readonly unknown[], depth: number): void {
  if (items.every((item) => !isObject(item) && !Array.isArray(item))) {
    return put(
      values,
      name,
      items
        .map((item) => wordOf(item).replace(/\s*[\r\n]+\s*/g, " "))
        .filter(Boolean)
        .join("\n"),
    );
  }
  const objects = items.filter(isObject);
  if (objects.length === items.length && objects.every(isEntry))
    return put(values, name, objects.map(entryLine).join("\n"));
  if (objects.length === items.length && objects.every(isAddress)) {
    return put(values, name, objects.map(asAddress).filter(Boolean).join("\n"));
  }
  for (const [index, item] of items.entries()) walk(values, `${name}[${index}]`, item, depth + 1);
}

/** A value with what it is for, and nothing else. */
function isEntry(item: Record<string, unknown>): boolean {
  const rest = Object.keys(item).filter((key) => key !== "value" && key !== "label" && key !== "type");
  return typeof item["value"] === "string" && rest.every((key) => key === "primary");
}

function entryLine(item: Record<string, unknown>): string {
  const label = wordOf(item["label"] ?? item["type"]);
  const value = String(item["value"]);
  return label === "" && !/[\r\n]/.test(value) && !/^[^|:：]{0,30}[:：]/.test(value) ? value : labelled(label, value);
}

function isAddress(item: Record<string, unknown>): boolean {
  const keys = Object.keys(item);
  return (
    keys.every((key) => addressParts.has(key) && !isObject(item[key])) &&
    keys.some((key) => key === "text" || key === "city" || key === "street")
  );
}

function asAddress(item: Record<string, unknown>): string {
  const part = (key: string) => wordOf(item[key]);
  const line = addressLine({
    street: part("street"),
    city: part("city"),
    region: part("region"),
    postalCode: part("postalCode"),
    country: part("country"),
    text: part("text"),
  });
  return line && labelled(part("label") || part("type"), line);
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function put(values: Map<string, string>, name: string, value: string): void {
  if (values.size < mostColumns || values.has(name)) values.set(name || "value", value);
}
