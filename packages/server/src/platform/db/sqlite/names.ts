import { CamelCasePlugin } from "kysely";

/**
 * camelCase in the code, snake_case in the base. Kysely's own way of renaming a row leaves the engine a dictionary,
 * which costs twice as much to copy and to write as JSON; and it looks into the values, which here are never objects.
 */
export class Names extends CamelCasePlugin {
  protected override mapRow(row: Record<string, unknown>): Record<string, unknown> {
    const renamed: Record<string, unknown> = {};
    for (const column in row) renamed[this.camelCase(column)] = row[column];
    return renamed;
  }
}
