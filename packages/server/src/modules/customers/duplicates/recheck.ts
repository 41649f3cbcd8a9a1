import { setImmediate } from "node:timers/promises";
import { compareWithKept, type KeptModel } from "@soloist/analytics/linkage/model/kept-model.ts";
import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { alikeOf } from "./alike.ts";
import { cellsOf, type Compared, fieldsOf, identitiesOf, valuesOf } from "./cells.ts";
import { findCompared } from "./compared.ts";
import { mergeExactPairs } from "./merge/exact.ts";
import { type FoundPair, keptReasons, pairId } from "./pairs.ts";
import { forgetPairs, writePairs } from "./write.ts";

type Models = ReadonlyMap<Compared["kind"], KeptModel | null>;
const leastExact = 0.95;

/** Compares each of these customers with whom they may be now, by what the last search taught. */
export async function recheckCustomers(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const models = await readModels(ctx.db);
  for (const row of await findCompared(ctx.db, ids)) {
    const found = await foundFor(ctx.db, models, row);
    const kept = new Set(found.map(({ aId, bId }) => pairId(aId, bId)));
    const before = await pairsOf(ctx.db, row.id);
    await forgetPairs(
      ctx,
      before.filter((id) => !kept.has(id)),
    );
    await writePairs(ctx, row.kind, found);
    await setImmediate();
  }
  await mergeExactPairs(ctx, ids);
}

async function foundFor(db: Db, models: Models, row: Compared): Promise<FoundPair[]> {
  const others = (await findCompared(db, await alikeOf(db, row))).filter(
    ({ id, kind }) => id !== row.id && kind === row.kind,
  );
  const model = models.get(row.kind);
  const identities = identitiesOf(row);
  return others.flatMap((other): FoundPair[] => {
    const exact = [...identitiesOf(other)].some((one) => identities.has(one));
    const { score, reasons } = model ? compare(model, row, other) : { score: 0, reasons: [] };
    if (!exact && (!model || score < model.threshold)) return [];
    const [aId, bId] = row.id < other.id ? [row.id, other.id] : [other.id, row.id];
    return [{ aId, bId, exact, score: exact ? Math.max(score, leastExact) : score, reasons }];
  });
}

/** Of several phones, emails or messengers the one that both have is compared, else the first. */
function compare(model: KeptModel, one: Compared, other: Compared) {
  const cells = (row: Compared, twin: Compared) => {
    const all = cellsOf(row, (list, values) => {
      const theirs = new Set(valuesOf(twin, list));
      return values.find((value) => theirs.has(value)) ?? values[0];
    });
    const names = fieldsOf(row.kind).map(([name]) => name);
    return model.fields.map(({ name }) => all[names.indexOf(name)]!);
  };
  const [compared] = compareWithKept(model, cells(one, other), [cells(other, one)]);
  return { score: compared!.score, reasons: keptReasons(compared!.reasons, false) };
}

async function pairsOf(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from duplicate_pairs
    where (a_id = ${id} or b_id = ${id}) and state <> 'merged'`.execute(db);
  return rows.map((row) => row.id);
}

async function readModels(db: Db): Promise<Models> {
  const rows = await db.selectFrom("duplicateSearches").select(["kind", "model"]).execute();
  return new Map(rows.map(({ kind, model }) => [kind, model ? (JSON.parse(model) as KeptModel) : null]));
}
