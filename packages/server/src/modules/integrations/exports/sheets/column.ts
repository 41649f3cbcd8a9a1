import type { CustomField, CustomValues } from "#modules/admin";
import type { Language, Sentence } from "#platform/i18n";
import { type Cell, day, money } from "./cell.ts";

/** A column of a sheet: its name for programs, its head for a person, and what stands in it. */
export type Column<R> = { key: string; label: Sentence; of: (row: R) => Cell };
/** Which heads: the plain names, or those of a language. */
export type Heads = Language | null;

/** Lays rows out under their heads. Two columns never share one: a later gets its key behind it. */
export function layOut<R>(columns: readonly Column<R>[], heads: Heads): (row: R) => Record<string, unknown> {
  const names = new Map<string, Column<R>>();
  for (const column of columns) {
    const name = heads ? column.label[heads] : column.key;
    names.set(names.has(name) ? `${name} (${column.key})` : name, column);
  }
  return (row) => Object.fromEntries([...names].map(([name, column]) => [name, column.of(row)]));
}

/** The owner's own fields, under their labels. */
export function customColumns<R extends { custom: CustomValues }>(
  fields: readonly CustomField[],
  currency: string,
): Column<R>[] {
  return fields.map((field) => ({
    key: field.label,
    label: { en: field.label, "zh-CN": field.label },
    of: ({ custom }) => cellOf(field, custom[field.key], currency),
  }));
}

function cellOf({ kind, options }: CustomField, value: CustomValues[string] | undefined, currency: string): Cell {
  if (value === undefined) return null;
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  if (kind === "money" && typeof value === "number") return money(value, currency);
  if (kind === "date" && typeof value === "string") return day(value);
  if (kind === "choice" && typeof value === "string") return labelOf(value);
  if (kind === "choices" && Array.isArray(value)) return value.map(labelOf);
  if (kind === "yesNo") return value === true ? "yes" : "no";
  return value;
}
