import type { Kysely } from "kysely";

/**
 * Every table of the product. Each feature adds its own in its `table.ts` by
 * `declare module "#platform/db" { interface Tables { … } }`, so `platform` never imports a feature.
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Tables {}

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>;

export type { Database, Dialect } from "./database.ts";
export { openDatabase } from "./open.ts";
export { tableShapes, type TableShape } from "./shapes.ts";
export { makePieces, type ReadRows, type ReadTable, type Value } from "./snapshot.ts";
export { bulkAdd, bulkInsert } from "./bulk.ts";
export { type Migrations, migrate } from "./migrate.ts";
export { customHas, customNumber, customText, customYesNo } from "./custom.ts";
export { findRow, findRows } from "./find.ts";
export { dayNumber, daysFrom, dialectOf, idsIn, isUnfitValue, jsonElements, lockRow, textPosition } from "./dialect.ts";
