import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { type Ctx, inTransaction } from "#platform/context";
import { AppError } from "#platform/errors";
import { gatherFacts, refreshFacts } from "#modules/customers";
import { ensurePipeline } from "#modules/sales";
import { defineJob, type JobTools } from "#platform/jobs";
import { makeMemory } from "../plan/memory.ts";
import { loadWorld } from "../plan/load.ts";
import { countLine } from "../plan/orders.ts";
import { type Told } from "../plan/outcomes.ts";
import { planRow } from "../plan/plan-row.ts";
import { emptyWorld } from "../plan/world.ts";
import { writeWorld } from "../plan/write.ts";
import { makeNew } from "../choices/make-new.ts";
import { getImport, settingsOf } from "../queries.ts";
import { countRows, type Row } from "../reading/index.ts";
import type { Counts, ImportRow } from "../table.ts";
import { addCounts, noCounts, pieceOf } from "./counting.ts";
import { makePace } from "./pace.ts";
import { makeQuiet } from "./quiet.ts";
import { openSource, type Source, takeRows } from "./source.ts";

/** Between two pieces others get their turn at the base for so many ms at least; reading the next rows is a part of it. */
const breath = 2;

type Memories = ReturnType<typeof makeMemory>;
type Rows = ReturnType<typeof takeRows>;
type Run = {
  ctx: Ctx;
  source: Source;
  memories: Memories;
  tools: JobTools;
  quiet: ReturnType<typeof makeQuiet>;
  /** Customers whose sums are reckoned at the end, once for all their orders. */
  concerned: Set<string>;
};

/**
 * Writes an import, piece by piece. Each piece writes its rows, what became of them and how far the import is in one
 * transaction, so that a crash at any moment loses nothing and repeats nothing: the next start goes on from there.
 */
export const runJob = defineJob<{ importId: string }>({
  kind: "imports.run",
  heavy: true,
  run: async (jobCtx, { importId }, tools) => {
    const row = await getImport(jobCtx.db, importId);
    if (row.state !== "running") return null;
    const ctx = asImport(jobCtx, row, importId);
    try {
      return await run(ctx, row, tools);
    } catch (error) {
      if (error instanceof AppError && error.kind === "invalid") await fail(ctx, importId, error);
      throw error;
    }
  },
});

async function run(ctx: Ctx, row: ImportRow, tools: JobTools): Promise<unknown> {
  const { values, newFields } = settingsOf(row);
  if (values || newFields) await makeNew(ctx, { values, newFields });
  const source = await openSource(ctx, row);
  const total = row.total || (await countRows(source.path, source.format));
  const concerned = gatherFacts(ctx.operation);
  const run: Run = { ctx, source, memories: makeMemory(), tools, quiet: makeQuiet(), concerned };
  const rows = takeRows(source.path, source.format);
  try {
    await remember(run, rows, row);
    const pace = makePace();
    let state = { done: row.done, counts: row.counts ? (JSON.parse(row.counts) as Counts) : noCounts };
    for (let free = 0; ; free = performance.now()) {
      if (tools.stopping()) return "stopped";
      const batch = await rows.take(pace.rows());
      const facts = batch.map(source.read);
      const missing = breath - (performance.now() - free);
      await (missing > 0 ? pause(missing) : turn());
      if (batch.length === 0 && !(await settle(run, row.id))) return "stopped";
      const next = await writePiece(run, row.id, batch, facts, state, Math.max(total, state.done + batch.length));
      if (next) pace.took(Math.max(batch.length, 1), next.ms);
      if (!next) return null;
      state = next;
      if (batch.length === 0) return state.counts;
    }
  } finally {
    await rows.close();
  }
}

type State = { done: number; counts: Counts };
type Written = State & { ms: number };

/** Writes one piece; an empty one ends the import. Answers null when the import was stopped meanwhile. */
async function writePiece(
  { ctx, source, memories, tools, quiet }: Run,
  importId: string,
  batch: readonly Row[],
  facts: ReturnType<Source["read"]>[],
  { done, counts }: State,
  total: number,
): Promise<Written | null> {
  const { settings } = source;
  let keep = () => {};
  const next = await inTransaction(ctx, async (tx) => {
    const began = performance.now();
    const isEnd = batch.length === 0;
    const world = emptyWorld();
    const layer = memories.layer();
    keep = layer.keep;
    if (facts.some(({ opportunity }) => opportunity)) await ensurePipeline(tx);
    await loadWorld(tx.db, world, layer.memory, facts, settings);
    const told: Told[] = facts.map((one) => planRow(world, layer.memory, settings, one));
    const sum = addCounts(counts, told);
    const values = {
      done: done + batch.length,
      total,
      counts: JSON.stringify(sum),
      ...(isEnd && { state: "done" as const, finishedAt: new Date(tx.now).toISOString() }),
    };
    const { numUpdatedRows } = await tx.db
      .updateTable("imports")
      .set(values)
      .where("id", "=", importId)
      .where("state", "=", "running")
      .where("done", "=", done)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return null;
    await writeWorld(tx, world, settings.ownerId);
    if (!isEnd)
      await tx.db
        .insertInto("importPieces")
        .values(pieceOf(importId, done, batch, told))
        .execute();
    await tools.progress(tx, values.done, total);
    quiet(tx, isEnd, importId);
    return { done: values.done, counts: sum, ms: performance.now() - began };
  });
  if (next) keep();
  return next;
}

/** After a restart: reads again what was written already, so that the memory of the file is what it was. */
async function remember({ ctx, source, memories, tools, concerned }: Run, rows: Rows, row: ImportRow): Promise<void> {
  const pieces = await ctx.db
    .selectFrom("importPieces")
    .select(["first", "outcomes"])
    .where("importId", "=", row.id)
    .where("first", "<", row.done)
    .orderBy("first")
    .execute();
  for (const { outcomes } of pieces) {
    if (tools.stopping()) return;
    const facts = (await rows.take(outcomes.length)).map(source.read);
    const world = emptyWorld();
    const { memory, keep } = memories.layer();
    await loadWorld(ctx.db, world, memory, facts, source.settings);
    for (const [index, one] of facts.entries()) {
      if (outcomes[index] !== "e") planRow(world, memory, source.settings, one);
      else if (one.order) countLine(memory, one.order);
    }
    for (const { now } of [...world.orders.values(), ...world.opportunities.values()]) {
      if (now.customerId) concerned.add(now.customerId);
    }
    keep();
  }
}

/** Brings the sums of all customers concerned up to date. Doing it again after a crash does no harm. */
async function settle({ ctx, tools, quiet, concerned }: Run, importId: string): Promise<boolean> {
  const pace = makePace();
  // Another operation object: under its own the sums are only noted.
  const settling = { ...ctx, operation: { ...ctx.operation } };
  const ids = [...concerned].sort();
  for (let from = 0; from < ids.length;) {
    if (tools.stopping()) return false;
    const some = ids.slice(from, from + pace.rows());
    const ms = await inTransaction(settling, async (tx) => {
      const began = performance.now();
      await refreshFacts(tx, some);
      quiet(tx, false, importId);
      return performance.now() - began;
    });
    pace.took(some.length, ms);
    from += some.length;
    await pause(breath);
  }
  return true;
}

/** The import acts for whoever started it, under its own operation: that is what undo takes back. */
export function asImport(ctx: Ctx, { actorId, actorName }: ImportRow, operationId: string): Ctx {
  return {
    ...ctx,
    actor: { kind: actorId ? "user" : "system", id: actorId, name: actorName },
    operation: { id: operationId, kind: "import" },
  };
}

async function fail(ctx: Ctx, id: string, error: AppError): Promise<void> {
  await inTransaction(ctx, async ({ db, tx }) => {
    await db
      .updateTable("imports")
      .set({ state: "failed", error: JSON.stringify(error.sentence) })
      .where("id", "=", id)
      .execute();
    tx.touched.set("imports", new Set([id]));
  });
}
