/** For tests: sheets as text, the ways of the API around an import, and the base as one comparable value. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { businessTables } from "#platform/changes";
import type { Db } from "#platform/db";
import type { Counts, Import, ImportPatch } from "./table.ts";

/** What `testApp` gives, as far as it is needed here. */
type App = {
  db: Db;
  get: (path: string) => Response | Promise<Response>;
  post: (path: string, body?: unknown) => Response | Promise<Response>;
  patch: (path: string, body?: unknown) => Response | Promise<Response>;
  runJobs: () => Promise<void>;
};

export const sheet = (...rows: string[]) => new TextEncoder().encode(rows.join("\n"));

/** Uploads a file and has it recognised. */
export async function recognised(app: App, bytes: Uint8Array, name = "sheet.csv"): Promise<Import> {
  const file = (await (await app.post(`/files?name=${encodeURIComponent(name)}`, bytes)).json()) as { id: string };
  const answer = await app.post("/imports", { fileId: file.id });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as Import;
}

export async function importOf(app: App, id: string): Promise<Import> {
  return (await (await app.get(`/imports/${id}`)).json()) as Import;
}

/** Uploads, recognises, changes, runs; answers with the import as it ended. */
export async function imported(app: App, bytes: Uint8Array, patch: ImportPatch = {}, name?: string): Promise<Import> {
  const { id } = await recognised(app, bytes, name);
  if (Object.keys(patch).length > 0) {
    const changed = await app.patch(`/imports/${id}`, patch);
    if (changed.status !== 200) throw new Error(await changed.text());
  }
  await app.post(`/imports/${id}/run`);
  await app.runJobs();
  return importOf(app, id);
}

export async function undone(app: App, id: string): Promise<Import> {
  await app.post(`/imports/${id}/undo`);
  await app.runJobs();
  return importOf(app, id);
}

/** The counts in the order: rows, new, updated, duplicate, error, skipped. */
export function numbersOf(counts: Counts | null): number[] {
  return counts ? [counts.rows, counts.new, counts.updated, counts.duplicate, counts.error, counts.skipped] : [];
}

/** Every living business row by table, without its version, which also grows when a change is taken back. */
export async function everything({ db }: Pick<App, "db">): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = {};
  for (const table of businessTables()) {
    const rows = (await db.selectFrom(table).selectAll().orderBy("id").execute()) as { deletedAt?: string | null }[];
    all[table] = rows.filter(({ deletedAt }) => !deletedAt).map((row) => ({ ...row, version: 0 }));
  }
  return all;
}

/** Writes a file into the test's own folder, for the command line. */
export function fileIn(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
