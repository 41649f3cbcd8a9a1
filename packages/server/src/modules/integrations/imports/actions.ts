import { type Ctx, inTransaction } from "#platform/context";
import { invalid, refused } from "#platform/errors";
import { getFile, pathOfFile, removeFile } from "#platform/files";
import { newId } from "#platform/ids";
import { enqueue } from "#platform/jobs";
import { findSame } from "./again/find-same.ts";
import { withSettingsOf } from "./again/same-settings.ts";
import { signatureOf } from "./again/signature.ts";
import { withOptions } from "./choices/new-options.ts";
import type { Corrections } from "./facts/read-rows.ts";
import { correctionsOf, getImport, recognitionOf, settingsOf } from "./queries.ts";
import { recogniseFormat } from "./reading/index.ts";
import { isFieldId } from "./recognition/fields.ts";
import { type RecognisedFile, recogniseFile, recogniseSheet } from "./recognise-file.ts";
import { checkJob } from "./runs/check-job.ts";
import { runJob } from "./runs/run-job.ts";
import { undoJob } from "./runs/undo-job.ts";
import type { ImportPatch, ImportRow, ImportSettings, StoredUndo } from "./table.ts";

/** Looks at a file that was uploaded, and makes an import of it that waits for the owner's word. */
export async function createImport(ctx: Ctx, fileId: string, name?: string, like?: string): Promise<ImportRow> {
  const file = await getFile(ctx, fileId);
  const fileName = name ?? file.name;
  const path = pathOfFile(ctx.company, fileId);
  const found = await recogniseFile(ctx, path, fileName);
  return insertImport(ctx, fileId, fileName, await takeOver(ctx, path, found, like));
}

/** A recognised file, and the earlier import whose settings it took over. */
type Prepared = { found: RecognisedFile; signature: string; likeId: string | null };

/** Lays an earlier import's settings over a file: of the one named, or with "auto" of the last of the same columns. */
export async function takeOver(
  ctx: Ctx,
  path: string,
  found: RecognisedFile,
  like: string | undefined,
): Promise<Prepared> {
  const signature = signatureOf(found.recognition.columns.map(({ header }) => header));
  const earlier = like === "auto" ? await findSame(ctx.db, signature) : like && (await getImport(ctx.db, like));
  if (!earlier) return { found, signature, likeId: null };
  return { found: await withSettingsOf(ctx, path, found, earlier), signature, likeId: earlier.id };
}

/** Writes an import whose file is recognised. */
export async function insertImport(
  ctx: Ctx,
  fileId: string,
  name: string,
  { found, signature, likeId }: Prepared,
): Promise<ImportRow> {
  const row: ImportRow = {
    id: newId(),
    fileId,
    name,
    state: "recognised",
    settings: JSON.stringify(found.settings),
    recognition: JSON.stringify(found.recognition),
    corrections: "{}",
    signature,
    likeId,
    words: "",
    counts: "",
    done: 0,
    total: 0,
    jobId: null,
    undo: "",
    error: null,
    actorId: ctx.actor.kind === "user" ? ctx.actor.id : "",
    actorName: ctx.actor.name,
    createdAt: ctx.now.toISOString(),
    startedAt: null,
    finishedAt: null,
    version: 1,
  };
  return inTransaction(ctx, async ({ db, tx }) => {
    await db.insertInto("imports").values(row).execute();
    tx.touched.set("imports", new Set([row.id]));
    return row;
  });
}

/** Changes how a file is read. A dry run that is under way ends, and its counts no longer hold. */
export async function changeImport(ctx: Ctx, id: string, patch: ImportPatch): Promise<ImportRow> {
  const row = await getImport(ctx.db, id);
  demandWaiting(row);
  const found = patch.like === undefined ? await recognisedAnew(ctx, row, patch) : await likened(ctx, row, patch.like);
  const patched = withPatch(found.settings, patch);
  const newFields = await withOptions(pathOfFile(ctx.company, row.fileId), patched);
  const settings = { ...patched, ...(newFields && { newFields }) };
  // Corrections name cells by row and column, so they end with the format in which those were counted.
  const corrections = corrected(found.isNew ? {} : correctionsOf(row), patch.corrections ?? []);
  return update(ctx, row, {
    state: "recognised",
    settings: JSON.stringify(settings),
    recognition: JSON.stringify(found.recognition),
    corrections: JSON.stringify(corrections),
    ...(patch.like !== undefined && { likeId: patch.like }),
    ...(found.isNew && { words: "" }),
    counts: "",
    done: 0,
    total: 0,
    jobId: null,
    error: null,
  });
}

/** Begins the dry run. */
export async function startCheck(ctx: Ctx, id: string): Promise<ImportRow> {
  const row = await getImport(ctx.db, id);
  demandWaiting(row);
  return inTransaction(ctx, async (tx) => {
    const version = row.version + 1;
    const jobId = await enqueue(tx, checkJob, { importId: id, version });
    return update(tx, row, { state: "checking", counts: "", done: 0, error: null, jobId });
  });
}

/** Begins the run, or goes on with one that failed. From here on the settings stand. `total` spares counting the rows again. */
export async function startRun(ctx: Ctx, id: string, total = 0): Promise<ImportRow> {
  const row = await getImport(ctx.db, id);
  const goesOn = row.state === "running" && (await hasGivenUp(ctx, row));
  if (!goesOn) demandWaiting(row);
  return inTransaction(ctx, async (tx) => {
    const jobId = await enqueue(tx, runJob, { importId: id });
    if (goesOn) return update(tx, row, { jobId });
    await tx.db.deleteFrom("importPieces").where("importId", "=", id).execute();
    const startedAt = ctx.now.toISOString();
    return update(tx, row, { state: "running", counts: "", done: 0, total, error: null, startedAt, jobId });
  });
}

/** Begins to take an import back, finished or not. What is taken back already stays so. */
export async function startUndo(ctx: Ctx, id: string): Promise<ImportRow> {
  const row = await getImport(ctx.db, id);
  if (row.state === "undone") return row;
  const hasRun = ["running", "done", "undoing", "failed"].includes(row.state) && row.startedAt !== null;
  if (!hasRun) {
    throw refused("import.nothing_to_undo", [
      "This import has not run: there is nothing to undo.",
      "这次导入还没有执行，没有可撤销的内容。",
    ]);
  }
  if (row.state === "undoing" && !(await hasGivenUp(ctx, row))) return row;
  const undo: StoredUndo = row.undo
    ? (JSON.parse(row.undo) as StoredUndo)
    : { operationId: newId(), changes: 0, kept: 0, rows: [] };
  return inTransaction(ctx, async (tx) => {
    const jobId = await enqueue(tx, undoJob, { importId: id });
    return update(tx, row, {
      state: "undoing",
      undo: JSON.stringify(undo),
      done: undo.changes,
      total: 0,
      error: null,
      jobId,
    });
  });
}

/** Forgets an import and its file; what it brought stays. */
export async function removeImport(ctx: Ctx, id: string): Promise<void> {
  const row = await getImport(ctx.db, id);
  if (row.state === "running" || row.state === "undoing") throw isBusy();
  await inTransaction(ctx, async ({ db, tx }) => {
    await db.deleteFrom("importPieces").where("importId", "=", id).execute();
    await db.deleteFrom("imports").where("id", "=", id).execute();
    tx.touched.set("imports", new Set([id]));
  });
  await removeFile(ctx, row.fileId);
}

/** The file as it is recognised by itself, or with the settings of another import laid over it. */
async function likened(ctx: Ctx, row: ImportRow, like: string | null): Promise<RecognisedFile & { isNew: boolean }> {
  const path = pathOfFile(ctx.company, row.fileId);
  const found = await recogniseFile(ctx, path, row.name);
  const earlier = like === null ? null : await getImport(ctx.db, like);
  return { ...(earlier ? await withSettingsOf(ctx, path, found, earlier) : found), isNew: true };
}

async function recognisedAnew(
  ctx: Ctx,
  row: ImportRow,
  patch: ImportPatch,
): Promise<RecognisedFile & { isNew: boolean }> {
  const settings = settingsOf(row);
  const recognition = recognitionOf(row);
  const format = { ...settings.format } as Record<string, unknown>;
  for (const key of ["encoding", "delimiter", "sheet", "headerRow"] as const) {
    if (patch[key] !== undefined && key in format) format[key] = patch[key];
  }
  const isOtherFormat = JSON.stringify(format) !== JSON.stringify(settings.format);
  if (!isOtherFormat && patch.as === undefined) return { settings, recognition, isNew: false };
  const path = pathOfFile(ctx.company, row.fileId);
  const as = patch.as === "auto" ? undefined : (patch.as ?? undefined);
  const { sheets, why } = recognition;
  const read = {
    format: format as ImportSettings["format"],
    sheets,
    why: isOtherFormat ? why : (await recogniseFormat(path, row.name)).why,
  };
  const found = await recogniseSheet(ctx, path, read, as);
  const { mode, key, values, newFields } = settings;
  const kept = { mode, key, ...(values && { values }), ...(newFields && { newFields }) };
  return {
    settings: { ...found.settings, ...kept },
    recognition: { ...found.recognition, ...(recognition.format && { format: recognition.format }) },
    isNew: isOtherFormat,
  };
}

function withPatch(settings: ImportSettings, patch: ImportPatch): ImportSettings {
  const { columns, dateOrder, decimalMark, currency, mode, key, values, newFields } = patch;
  const wrong = columns?.find((field) => field !== null && !isFieldId(field));
  if (wrong) {
    throw invalid("import.no_such_field", [`There is no field ${wrong}.`, `没有字段 ${wrong}。`], "columns");
  }
  return {
    ...settings,
    ...(columns && { columns: settings.columns.map((field, at) => (at < columns.length ? columns[at]! : field)) }),
    ...(dateOrder && { dateOrder }),
    ...(decimalMark && { decimalMark }),
    ...(currency && { currency }),
    ...(mode && { mode }),
    ...(key !== undefined && { key }),
    ...(values && { values: { ...settings.values, ...values } }),
    ...(newFields && { newFields: { ...settings.newFields, ...newFields } }),
  };
}

function corrected(known: Corrections, changes: NonNullable<ImportPatch["corrections"]>): Corrections {
  const result: Corrections = structuredClone(known);
  for (const { row, column, value } of changes) {
    const cells = { ...result[row] };
    if (value === null) delete cells[column];
    else cells[column] = value;
    if (Object.keys(cells).length > 0) result[row] = cells;
    else delete result[row];
  }
  return result;
}

function update(ctx: Ctx, row: ImportRow, values: Partial<ImportRow>): Promise<ImportRow> {
  return inTransaction(ctx, async ({ db, tx }) => {
    const after = { ...row, ...values, version: row.version + 1 };
    const { numUpdatedRows } = await db
      .updateTable("imports")
      .set({ ...values, version: after.version })
      .where("id", "=", row.id)
      .where("version", "=", row.version)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw isBusy();
    tx.touched.set("imports", new Set([row.id]));
    return after;
  });
}

/** A file that turned out to be broken (`failed`) wrote nothing, and may be read in another way. */
function demandWaiting({ state }: ImportRow): void {
  if (!["recognised", "checking", "checked", "failed"].includes(state)) throw isBusy();
}

async function hasGivenUp(ctx: Ctx, { jobId }: ImportRow): Promise<boolean> {
  if (!jobId) return true;
  const job = await ctx.db.selectFrom("jobs").select("state").where("id", "=", jobId).executeTakeFirst();
  return !job || job.state === "failed" || job.state === "done";
}

function isBusy() {
  return refused("import.is_busy", [
    "This import is running or has run. Wait for it to end, or undo it.",
    "这次导入正在执行或已经执行。请等它结束，或者撤销它。",
  ]);
}
