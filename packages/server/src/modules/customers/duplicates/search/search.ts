import { type Ctx, inTransaction } from "#platform/context";
import { kinds } from "../../people/fields.ts";
import { mergeExactPairs } from "../merge/exact.ts";
import { pairId } from "../pairs.ts";
import { forgetOthers, writePairs } from "../write.ts";
import { type Linked, linkList } from "./link.ts";
import { readList } from "./read-list.ts";

/** How far a search is, of `total`; `stop` ends it. */
export type Told = (done: number, total: number) => Promise<"stop" | "go on">;

/** The parts of the work for one kind, in thousandths: reading, linking, writing. */
const whole = 1000;
const [read, linked] = [100, 900];

/**
 * Looks for customers who are here twice, people and organisations each among themselves, and puts the pairs down. Other
 * requests go on meanwhile: it reads and writes in pieces, and says between them how far it is.
 */
export async function searchDuplicates(ctx: Ctx, told: Told): Promise<{ pairs: number } | "stopped"> {
  const counts = await countKinds(ctx);
  const records = counts.reduce((sum, { count }) => sum + count, 0);
  let [before, total] = [0, 0];
  for (const { kind, count } of counts) {
    const say = (thousandths: number) =>
      told(Math.round(before * whole + count * thousandths), Math.max(1, records * whole));
    const list = await readList(ctx.db, kind, async (seen) => void (await say((read * seen) / Math.max(1, count))));
    const found = await linkList(list, (share) => say(read + share * (linked - read)));
    if (found === "stopped") return found;
    await writePairs(ctx, kind, found.pairs);
    await forgetOthers(ctx, kind, new Set(found.pairs.map(({ aId, bId }) => pairId(aId, bId))));
    await remember(ctx, kind, list.ids.length, found);
    total += found.pairs.length;
    before += count;
  }
  await mergeExactPairs(ctx);
  return { pairs: total };
}

async function countKinds({ db }: Ctx) {
  const rows = await db
    .selectFrom("customers")
    .select(["kind", db.fn.countAll<number>().as("count")])
    .where("deletedAt", "is", null)
    .groupBy("kind")
    .execute();
  return kinds.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }));
}

function remember(ctx: Ctx, kind: (typeof kinds)[number], records: number, { model }: Linked): Promise<void> {
  return inTransaction(ctx, async ({ db, now }) => {
    const searched = { searchedAt: now.toISOString(), records, model: model && JSON.stringify(model) };
    await db
      .insertInto("duplicateSearches")
      .values({ kind, ...searched })
      .onConflict((conflict) => conflict.column("kind").doUpdateSet(searched))
      .execute();
  });
}
