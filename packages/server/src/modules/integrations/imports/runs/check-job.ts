import { setTimeout as pause } from "node:timers/promises";
import { type Ctx, inTransaction } from "#platform/context";
import { AppError } from "#platform/errors";
import { defineJob } from "#platform/jobs";
import { choiceColumns } from "../choices/find-words.ts";
import { makeWordCounter } from "../choices/word-counter.ts";
import { forgetUnchanged } from "../plan/forget.ts";
import { loadWorld } from "../plan/load.ts";
import { makeMemory } from "../plan/memory.ts";
import { planRow } from "../plan/plan-row.ts";
import { emptyWorld } from "../plan/world.ts";
import { getImport } from "../queries.ts";
import { countRows } from "../reading/index.ts";
import type { Counts, ImportRow } from "../table.ts";
import { addCounts, noCounts, pieceOf } from "./counting.ts";
import { openSource, takeRows } from "./source.ts";

const rowsAtOnce = 500;
const tellEvery = 300;

/** The dry run: decides on every row as a run would, and writes nothing but what it found. */
export const checkJob = defineJob<{ importId: string; version: number }>({
  kind: "imports.check",
  heavy: true,
  run: async (ctx, { importId, version }, tools) => {
    const row = await getImport(ctx.db, importId);
    if (row.state !== "checking" || row.version !== version) return null;
    try {
      return await check(ctx, row, tools.stopping);
    } catch (error) {
      if (error instanceof AppError) await save(ctx, row, { state: "failed", error: JSON.stringify(error.sentence) });
      throw error;
    }
  },
});

async function check(ctx: Ctx, row: ImportRow, stopping: () => boolean): Promise<Counts | "stopped" | null> {
  await ctx.db.deleteFrom("importPieces").where("importId", "=", row.id).execute();
  const source = await openSource(ctx, row);
  const total = await countRows(source.path, source.format);
  const world = emptyWorld();
  const memories = makeMemory();
  const rows = takeRows(source.path, source.format);
  const counter = makeWordCounter(choiceColumns(source));
  let counts = noCounts;
  let toldAt = 0;
  try {
    for (;;) {
      if (stopping()) return "stopped";
      const batch = await rows.take(rowsAtOnce);
      if (batch.length === 0) break;
      for (const { cells } of batch) counter.count(cells);
      const facts = batch.map(source.read);
      const { memory, keep } = memories.layer();
      await loadWorld(ctx.db, world, memory, facts, source.settings);
      const told = facts.map((one) => planRow(world, memory, source.settings, one));
      keep();
      forgetUnchanged(world, facts);
      const piece = pieceOf(row.id, counts.rows, batch, told);
      counts = addCounts(counts, told);
      const isTime = performance.now() - toldAt > tellEvery;
      if (isTime) toldAt = performance.now();
      const goesOn = await inTransaction(ctx, async (tx) => {
        const isStill = await save(tx, row, { done: counts.rows, total }, isTime);
        if (isStill) await tx.db.insertInto("importPieces").values(piece).execute();
        return isStill;
      });
      if (!goesOn) return null;
      await pause(1);
    }
  } finally {
    await rows.close();
  }
  await save(ctx, row, {
    state: "checked",
    words: JSON.stringify(counter.words()),
    counts: JSON.stringify(counts),
    done: counts.rows,
    total: counts.rows,
  });
  return counts;
}

/** Writes how far it is, unless the owner has changed the settings since. */
function save(ctx: Ctx, { id, version }: ImportRow, values: Partial<ImportRow>, tell = true): Promise<boolean> {
  return inTransaction(ctx, async ({ db, tx }) => {
    const { numUpdatedRows } = await db
      .updateTable("imports")
      .set(values)
      .where("id", "=", id)
      .where("version", "=", version)
      .where("state", "=", "checking")
      .executeTakeFirst();
    if (tell) tx.touched.set("imports", new Set([id]));
    return Number(numUpdatedRows) > 0;
  });
}
