import { sql } from "kysely";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Language, Sentence } from "#platform/i18n";
import { findSame } from "./again/find-same.ts";
import type { Corrections } from "./facts/read-rows.ts";
import type { Counts, Import, ImportRow, ImportSettings, StoredRecognition, StoredUndo } from "./table.ts";
import "./table.ts";

export async function getImport(db: Db, id: string): Promise<ImportRow> {
  const found = await findRow(db, "imports", id);
  if (!found) throw notFound("import.not_found", ["There is no such import.", "没有这次导入。"]);
  return found;
}

/** The newest imports first. */
export function findImports(db: Db, limit: number, before: string | undefined): Promise<ImportRow[]> {
  return db
    .selectFrom("imports")
    .selectAll()
    .$if(before !== undefined, (query) => query.where("id", "<", before!))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export const settingsOf = (row: ImportRow) => JSON.parse(row.settings) as ImportSettings;
export const correctionsOf = (row: ImportRow) => JSON.parse(row.corrections) as Corrections;
export const recognitionOf = (row: ImportRow) => JSON.parse(row.recognition) as StoredRecognition;
export const undoOf = (row: ImportRow) => (row.undo ? (JSON.parse(row.undo) as StoredUndo) : null);

/** An import whose job gave up is told as failed; it can be started again, or undone. */
export async function presentImport(db: Db, row: ImportRow, language: Language): Promise<Import> {
  const say = (sentence: Sentence) => sentence[language];
  const { settings: _, recognition: __, corrections: ___, counts, undo: ____, words: _____, ...rest } = row;
  const { jobId, done, total, signature, likeId, ...plain } = rest;
  const { preset, why, sheets, dateOrderSure, columns } = recognitionOf(row);
  const settings = settingsOf(row);
  const undo = undoOf(row);
  const error = row.error ?? (await errorOfJob(db, row));
  return {
    ...plain,
    state: error && ["checking", "running", "undoing"].includes(row.state) ? "failed" : row.state,
    settings,
    preset: preset && say(preset),
    why: say(why),
    sheets,
    dateOrderSure,
    columns: columns.map((column, at) => ({ ...column, field: settings.columns[at] ?? null })),
    corrections: listCorrections(correctionsOf(row)),
    like: likeId ? await findLike(db, likeId) : null,
    offer: likeId || row.state !== "recognised" ? null : await findOffer(db, signature),
    counts: counts ? (JSON.parse(counts) as Counts) : null,
    progress: { done, total },
    undo: undo && {
      changes: undo.changes,
      kept: undo.kept,
      rows: undo.rows.map((kept) => ({ ...kept, reason: say(kept.reason) })),
    },
    error: error && readError(error, language),
  };
}

const presentLike = ({ id, name, createdAt }: Pick<ImportRow, "id" | "name" | "createdAt">) => ({
  id,
  name,
  at: createdAt,
});

async function findLike(db: Db, id: string): Promise<Import["like"]> {
  const found = await db
    .selectFrom("imports")
    .select(["id", "name", "createdAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  return found ? presentLike(found) : null;
}

async function findOffer(db: Db, signature: string): Promise<Import["offer"]> {
  const found = await findSame(db, signature);
  return found ? presentLike(found) : null;
}

async function errorOfJob(db: Db, { jobId }: ImportRow): Promise<string | null> {
  if (!jobId) return null;
  const job = await db.selectFrom("jobs").select(["state", "error"]).where("id", "=", jobId).executeTakeFirst();
  return job?.state === "failed" ? (job.error ?? "?") : null;
}

function readError(text: string, language: Language): string {
  try {
    return (JSON.parse(text) as Sentence)[language] ?? text;
  } catch {
    return text;
  }
}

function listCorrections(corrections: Corrections) {
  return Object.entries(corrections).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, value]) => ({ row: Number(row), column: Number(column), value })),
  );
}

/** An import of the same bytes in the same way that did not come to its end; it goes on instead of beginning again. */
export async function findUnfinished(db: Db, sha256: string, settings: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<{ id: string }>`select imports.id from imports
    join files on files.id = imports.file_id
    where files.sha256 = ${sha256} and imports.settings = ${settings} and imports.state = 'running'
    order by imports.id desc limit 1`.execute(db);
  return rows[0] && getImport(db, rows[0].id);
}
