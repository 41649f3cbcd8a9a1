import { type BusinessTable, businessTables, definitionOf } from "#platform/changes";

/** Columns that serve the program alone, or count what was done rather than say what is. */
const inner = new Set(["version", "deletedAt", "sortKey"]);

/** Every kind of record that can be taken out: all business tables but those of the program's own administration. */
export function exportKinds(): BusinessTable[] {
  return businessTables().filter((table) => definitionOf(table).area !== "admin");
}

/** A row without the program's inner columns. */
export function visible(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !inner.has(column)));
}
