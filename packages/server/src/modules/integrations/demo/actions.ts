import { addMissingTags, addToTimeline, createCustomers, refreshFacts } from "#modules/customers";
import {
  addItem,
  createOpportunities,
  createOrders,
  createPipeline,
  createPriceList,
  createProducts,
  ensurePipeline,
  moveStock,
} from "#modules/sales";
import { createTasks } from "#modules/work";
import { getCompanySettings } from "#modules/admin";
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

/** The seed of the sample that everybody gets. */
const seed = 1;
const entriesAtOnce = 1000;

/** Loads the sample as one operation. Refuses while one is there. Answers with what was made. */
export async function loadDemo(ctx: Ctx): Promise<Counts> {
  demand(ctx, "integrations:write");
  ctx.operation.kind = loadedBy;
  // Read when first needed: the words weigh more than all the rest of this feature.
  const { makeSample } = await import("./sample/sample.ts");
  return inTransaction(ctx, async (tx) => {
    const there = await findSample(tx.db);
    // A job that was cut off after its commit comes again.
    if (there?.operationId === ctx.operation.id) return countSample(tx.db, there.operationId);
    if (there) throw loadedAlready();
    const { timeZone, language, currency } = await getCompanySettings(tx.db);
    const { id: pipelineId, stages } = await ensurePipeline(tx);
    const owner = await ownerOf(tx);
    const today = dayOf(ctx.now, timeZone);
    const sample = makeSample({ seed, today, timeZone, language, currency, owner, pipelineId, stages, newId });
    await write(tx, sample);
    const loadedAt = ctx.now.toISOString();
    await tx.db.insertInto("sampleLoads").values({ operationId: ctx.operation.id, loadedAt, kept: null }).execute();
    return countsOf(sample);
  });
}

async function write(tx: Ctx, sample: Sample): Promise<void> {
  const { tags, products, customers, opportunities, orders, tasks, timeline } = sample;
  await addMissingTags(
    tx,
    tags.map(({ name }) => name),
    new Map(tags.map(({ name, color }) => [name, color])),
  );
  await createProducts(tx, products);
  // Firms before the people at them: taken back newest first, nobody is left who works at a firm that is gone.
  const firms = await createCustomers(tx, customers.filter(isFree));
  const contacts = await createCustomers(
    tx,
    customers.filter((customer) => !isFree(customer)),
  );
  await createOpportunities(tx, opportunities);
  await createOrders(tx, orders);
  await writeEveryday(tx, sample.everyday);
  await createTasks(tx, tasks);
  for (let start = 0; start < timeline.length; start += entriesAtOnce)
    await addToTimeline(tx, timeline.slice(start, start + entriesAtOnce));
  await refreshFacts(tx, [...firms, ...contacts]);
}

/** After the orders: what was sold before is known to the count. */
async function writeEveryday(tx: Ctx, everyday: Sample["everyday"]): Promise<void> {
  await createPipeline(tx, everyday.pipeline);
  await createOpportunities(tx, everyday.opportunities);
  for (const { stageId, ...item } of everyday.checklists) await addItem(tx, stageId, item);
  await createPriceList(tx, everyday.priceList);
  for (const { productId, countedMilli } of everyday.stock) await moveStock(tx, productId, { countedMilli });
}

const isFree = ({ organisationId }: Sample["customers"][number]) => !organisationId;

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

function countsOf({ products, customers, opportunities, orders, tasks, timeline, everyday }: Sample): Counts {
  return {
    customers: customers.length,
    opportunities: opportunities.length + everyday.opportunities.length,
    products: products.length,
    orders: orders.length,
    tasks: tasks.length,
    timeline: timeline.length,
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
