import { stat } from "node:fs/promises";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { isHeld } from "#platform/jobs";
import { exportJob, importJob, pathOfArchive } from "./jobs.ts";
import type { ArchiveCounts, ArchiveFile, ArchiveImport } from "./table.ts";

type Job = { id: string; state: string; done: number; total: number; error: string | null; result: string | null };

/** The archives that are being made, lie ready, or could not be made, newest first. */
export async function listArchives(ctx: Pick<Ctx, "db" | "company" | "language">): Promise<ArchiveFile[]> {
  const rows = await ctx.db
    .selectFrom("jobs")
    .selectAll()
    .where("kind", "=", exportJob.kind)
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  const archives: ArchiveFile[] = [];
  for (const [index, row] of rows.entries()) {
    const { id, done, total, createdAt } = row;
    const found = row.state === "done" ? await stat(pathOfArchive(ctx.company, id)).catch(() => null) : null;
    const state = row.state === "done" ? "ready" : row.state === "failed" ? "failed" : "making";
    if ((state === "ready" && !found) || (state === "failed" && index > 0)) continue;
    const name = `soloist-${createdAt.slice(0, 10)}.zip`;
    const error = state === "failed" ? errorOf(row, ctx.language) : null;
    archives.push({ id, state, done, total, error, createdAt, name, size: found?.size ?? null, counts: countsOf(row) });
  }
  return archives;
}

/** An archive that lies ready. */
export async function getArchive(ctx: Ctx, id: string): Promise<ArchiveFile> {
  const found = (await listArchives(ctx)).find((archive) => archive.id === id && archive.state === "ready");
  if (!found)
    throw notFound("archive.not_found", ["This archive is gone. Make a new one.", "这个归档已不在，请重新生成。"]);
  return found;
}

/** The newest import of an archive. One that was begun and that nobody holds any more has died. */
export async function findImport(db: Db, now: Date): Promise<(Job & { isAlive: boolean }) | undefined> {
  const job = await db
    .selectFrom("jobs")
    .selectAll()
    .where("kind", "=", importJob.kind)
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!job) return undefined;
  const isNew = job.state === "ready" && job.attempts === 0;
  return { ...job, isAlive: isNew || (job.state === "running" && isHeld(db, job, now)) };
}

/** How far the newest import is, for whoever asked for it. */
export async function presentImport({ db, now, language }: Ctx): Promise<ArchiveImport> {
  const job = await findImport(db, now);
  if (!job) return { state: "none", done: 0, total: 0, error: null, counts: null };
  const state = job.state === "done" || job.state === "failed" ? job.state : "running";
  return {
    state,
    done: job.done,
    total: job.total,
    error: state === "failed" ? errorOf(job, language) : null,
    counts: countsOf(job),
  };
}

const countsOf = ({ result }: Pick<Job, "result">) => (result ? (JSON.parse(result) as ArchiveCounts | null) : null);

function errorOf({ error }: Pick<Job, "error">, language: Language): string {
  if (!error?.startsWith("{")) return error ?? "?";
  return (JSON.parse(error) as Record<Language, string>)[language];
}
