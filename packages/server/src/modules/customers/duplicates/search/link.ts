import { setImmediate } from "node:timers/promises";
import { type Linkage, linkingRecords } from "@soloist/analytics/linkage/link-records.ts";
import { compareWithKept, type KeptModel } from "@soloist/analytics/linkage/model/kept-model.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { endsOf, type FoundPair, keptReasons, type KeptReason, pairId } from "../pairs.ts";
import type { ReadList } from "./read-list.ts";

export type Linked = { pairs: FoundPair[]; model: KeptModel | null };
/** Exact identities are certain enough whatever the other fields say. */
const leastExact = 0.95;

/** Links a list, exact identities among the pairs; between the steps whoever waits is told, and may stop it. */
export async function linkList(
  { ids, fields, exact }: ReadList,
  told: (share: number) => Promise<"stop" | "go on">,
): Promise<Linked | "stopped"> {
  const steps = linkingRecords(fields, { random: randomFrom(1) });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return pairsOf(isTooLittle(value) ? null : value, ids, fields, exact);
    if ((await told(value)) === "stop") return "stopped";
    await setImmediate();
  }
}

function pairsOf(
  found: Linkage | null,
  ids: readonly string[],
  fields: ReadList["fields"],
  exact: ReadonlySet<string>,
): Linked {
  const model = found?.model ?? null;
  const left = new Set(exact);
  // What everybody has alike weighs nothing, but whoever looks at the two expects to read it.
  const unused = fields.filter(({ name }) => !model?.fields.some((field) => field.name === name));
  const sameForAll = (a: number, b: number) =>
    allTheSame(
      unused.filter(({ cells }) => cells[a] === cells[b]),
      a,
    );
  const pairs = (found?.pairs ?? []).map(({ a, b, score, implied, reasons }): FoundPair => {
    const id = pairId(ids[a]!, ids[b]!);
    const [aId, bId] = endsOf(id);
    const isExact = left.delete(id);
    return {
      aId,
      bId,
      score: isExact ? Math.max(score, leastExact) : score,
      exact: isExact,
      reasons: reasons.length > 0 ? [...keptReasons(reasons, implied), ...sameForAll(a, b)] : allTheSame(fields, a),
    };
  });
  const places = left.size > 0 ? new Map(ids.map((id, at) => [id, at])) : new Map<string, number>();
  for (const id of left) {
    const [aId, bId] = endsOf(id);
    const [a, b] = [places.get(aId), places.get(bId)];
    if (a !== undefined && b !== undefined) pairs.push({ aId, bId, exact: true, ...judged(model, fields, a, b) });
  }
  return { pairs, model };
}

/** What the fields say of two whom the linkage did not call one. */
function judged(model: KeptModel | null, fields: ReadList["fields"], a: number, b: number) {
  if (!model) return { score: leastExact, reasons: allTheSame(fields, a) };
  const cellsAt = (row: number) => model.fields.map(({ name }) => fields.find((one) => one.name === name)!.cells[row]!);
  const [compared] = compareWithKept(model, cellsAt(a), [cellsAt(b)]);
  return { score: Math.max(leastExact, compared!.score), reasons: keptReasons(compared!.reasons, false) };
}

/** Where there was nothing to weigh by, the fields that both have are the same. */
function allTheSame(fields: ReadList["fields"], row: number): KeptReason[] {
  return fields.flatMap(({ name, cells }) => (cells[row] ? [{ field: name, level: "same", bits: 0 }] : []));
}
