import type { VariableName } from "./variables.ts";

/** Where nothing is known, a line stands to be filled by hand. */
export const blank = "＿＿＿＿";

const place = /\{\{\s*([a-zA-Z.]+)\s*(?:\|([^{}]*))?\}\}/g;

export type Values = Partial<Record<VariableName, string>>;
/** The text with its places filled; `missing` are those that nothing is known for and that bring no words of their own. */
export type Filled = { text: string; missing: string[] };

/** Fills `{{customer.name}}`, or `{{customer.name|the customer}}` where there may be none. */
export function fill(text: string, values: Values): Filled {
  const missing = new Set<string>();
  const filled = text.replaceAll(place, (_, name: string, instead: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name as VariableName] : undefined;
    if (value) return plain(value);
    if (instead !== undefined) return instead.trim();
    missing.add(name);
    return blank;
  });
  return { text: filled, missing: [...missing] };
}

/** A value is words, never marks: a customer called “# A” makes no heading, and one with stars nothing bold. */
function plain(value: string): string {
  return value.replaceAll("**", "* *");
}
