import { getCompanySettings } from "#modules/admin";
import { builtInContracts, ensurePipeline, findContractTemplates } from "#modules/sales";
import { beginUndo, undoPiece } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { loadedBy, removedBy } from "./kinds.ts";
import { countSample, findSample, getDemo } from "./queries.ts";
import type { Sample } from "./sample/request.ts";
import type { Counts } from "./table.ts";
import { writeSample } from "./write.ts";

/** The seed of the sample that everybody gets. */
const seed = 1;

/** Loads the sample as one operation. Refuses while one is there. Answers with what was made. */
export async function loadDemo(ctx: Ctx): Promise<Counts> {
  demand(ctx, "integrations:write");
  ctx.operation.kind = loadedBy;
  // Read when first needed: the words weigh more than all the rest of this feature.
  const [{ makeSample }, { wordsOf }] = await Promise.all([
    import("./sample/sample.ts"),
    import("./sample/trades/all.ts"),
  ]);
  return inTransaction(ctx, async (tx) => {
    const there = await findSample(tx.db);
    // A job that was cut off after its commit comes again.
    if (there?.operationId === ctx.operation.id) return countSample(tx.db, there.operationId);
    if (there) throw loadedAlready();
    const { timeZone, language, currency, trade } = await getCompanySettings(tx.db);
    const { id: pipelineId, stages } = await ensurePipeline(tx);
    const owner = await ownerOf(tx);
    const today = dayOf(ctx.now, timeZone);
    const words = wordsOf(trade);
    const found = await findContractTemplates(tx.db);
    const templates = found.length > 0 ? found : builtInContracts.map((one) => ({ ...one, id: null }));
    const firm = { today, timeZone, language, currency, owner };
    const sample = makeSample({ seed, ...firm, words, pipelineId, stages, templates, newId });
    await writeSample(tx, sample);
    const loadedAt = ctx.now.toISOString();
    await tx.db.insertInto("sampleLoads").values({ operationId: ctx.operation.id, loadedAt, kept: null }).execute();
    return countsOf(sample);
  });
}

/** What a removal did: how many records it took back, and how many it left because somebody worked on them. */
export type Removal = { removed: number; kept: number };
type Watch = { stopping?: () => boolean };

/**
 * Takes the sample back, piece by piece; a removal that was cut off goes on where it stood. What somebody worked on since
 * stays. Answers "stopped" when it has to stop before the end. Removing nothing is no error.
 */
export async function removeDemo(ctx: Ctx, { stopping = () => false }: Watch = {}): Promise<Removal | "stopped"> {
  demand(ctx, "integrations:write");
  ctx.operation.kind = removedBy;
  const sample = await findSample(ctx.db);
  if (!sample) return { removed: 0, kept: 0 };
  const { operationId } = sample;
  const before = sumOf(await countSample(ctx.db, operationId));
  await inTransaction(ctx, (tx) => beginUndo(tx, operationId));
  for (let changes = 1; changes > 0;) {
    if (stopping()) return "stopped";
    ({ changes } = await undoPiece(ctx, operationId, "keep"));
  }
  const kept = sumOf(await countSample(ctx.db, operationId));
  await ctx.db.updateTable("sampleLoads").set({ kept }).where("operationId", "=", operationId).execute();
  return { removed: before - kept, kept };
}

/** Refuses to load a second sample, in words. */
export async function refuseIfThere(ctx: Ctx): Promise<void> {
  const { state } = await getDemo(ctx.db);
  if (state !== "none") throw state === "removing" ? stillLeaving() : loadedAlready();
}

async function ownerOf(ctx: Ctx): Promise<{ id: string; name: string }> {
  if (ctx.actor.kind === "user") return { id: ctx.actor.id, name: ctx.actor.name };
  const owner = await ctx.db.selectFrom("users").select(["id", "name"]).orderBy("id").executeTakeFirst();
  return owner ?? { id: "", name: say("Me", "我")[ctx.language] };
}

function countsOf(sample: Sample): Counts {
  return {
    customers: sample.customers.length,
    opportunities: sample.opportunities.length + sample.everyday.opportunities.length,
    products: sample.products.length,
    orders: sample.orders.length,
    quotes: sample.quotes.length,
    contracts: sample.contracts.length,
    deliveries: sample.deliveries.length,
    invoices: sample.invoices.length,
    appointments: sample.appointments.length,
    tasks: sample.tasks.length,
    timeline: sample.timeline.length,
  };
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function loadedAlready() {
  return refused("demo.loaded_already", [
    "The sample data is there already. Remove it before loading it anew.",
    "示例数据已经在里面了，请先清除，再重新放入。",
  ]);
}

function stillLeaving() {
  return refused("demo.still_leaving", [
    "The sample data is still being removed. Try again in a moment.",
    "示例数据正在清除，请稍后再试。",
  ]);
}
