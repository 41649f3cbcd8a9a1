import { type Db, type ReadTable, type TableShape, tableShapes, type Value } from "#platform/db";

/** Tables that are no business rows and belong into an archive all the same. A test asks that every other one be named here or below. */
export const others = [
  "operations",
  "changes",
  "events",
  "files",
  "jobs",
  "searchDocuments",
  "credentials",
  "apiKeys",
  "contactPoints",
  "customerTags",
  "customerFaults",
  "qualityDays",
  "customerYears",
  "ruleTags",
  "stageTotals",
  "orderDays",
  "productMonths",
  "imports",
  "importPieces",
  "sampleLoads",
  "customerFaults",
  "qualityDays",
  "duplicateDismissals",
  "duplicateDue",
  "duplicatePairs",
  "duplicateSearches",
  "stageRecords",
  "calendarFeeds",
  "calendarLinks",
] as const;

/** Tables that stay behind, and why. */
export const leftBehind: Readonly<Record<string, string>> = {
  sessions: "a session is one browser's, with one installation",
  passwordResets: "a link that was mailed leads to the installation that mailed it",
  keptAnswers: "answers kept for a day, sealed with keys of their callers",
  schedules: "when the clock last rang here",
  kyselyMigration: "the manifest names the migrations",
  kyselyMigrationLock: "of the moment",
};

/** The search's own tables are made anew, `sqlite…` belongs to SQLite. */
const isInner = (name: string): boolean => /^(searchTokens|sqlite)/.test(name);

/** Who may come in is brought in at the very end, so that nobody works in a base that is half there. */
export const doors: ReadonlySet<string> = new Set(["users", "credentials", "apiKeys"]);

/** The tables of an archive, those that others point to first. What a migration adds comes along by itself. */
export async function archivedTables(db: Db): Promise<TableShape[]> {
  const shapes = await tableShapes(db);
  const wanted = shapes.filter(({ name }) => !Object.hasOwn(leftBehind, name) && !isInner(name));
  return wanted.map((shape) => ({
    ...shape,
    columns: shape.columns.filter((column) => !isMadeAnew(shape.name, column)),
  }));
}

const isMadeAnew = (table: string, column: string): boolean => table === "searchDocuments" && column === "tokens";

/** How a table is read: of the jobs those that are still to be done, but for archives themselves. */
export function readingOf(table: TableShape): ReadTable {
  if (table.name !== "jobs") return table;
  return { ...table, where: "state in ('ready', 'running') and kind not like 'archive.%'" };
}

/** What holds of a row only where it is: who works on a job, and whether an index was made. */
const ofHere: Readonly<Record<string, Record<string, Value>>> = {
  jobs: { state: "ready", attempts: 0, lockedBy: null, lockedUntil: null },
  customFields: { indexedAt: null },
};

/** A row as an archive holds it. */
export function toArchive(table: string, row: Record<string, Value>): Record<string, Value> {
  const own = ofHere[table];
  return own ? { ...row, ...own } : row;
}
