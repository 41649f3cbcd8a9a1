import { type BusinessTable, businessTables, definitionOf } from "#platform/changes";

/**
 * Columns that serve the program alone, count what was done rather than say what is, or are reckoned in the background, so
 * that a file taken out a moment earlier would differ.
 */
const inner = new Set(["version", "deletedAt", "sortKey", "quality"]);

/** Every kind of record that can be taken out: all business tables but those of the program's own administration. */
export function exportKinds(): BusinessTable[] {
  return businessTables().filter((table) => definitionOf(table).area !== "admin");
}

/** A row of a kind without the program's inner columns, its JSON unfolded. */
export function visible(kind: BusinessTable, row: object): Record<string, unknown> {
  const json = new Set<string>(definitionOf(kind).json);
  const shown = Object.entries(row).filter(([column]) => !inner.has(column));
  return Object.fromEntries(
    shown.map(([column, value]) => [column, json.has(column) ? JSON.parse(value as string) : value]),
  );
}
