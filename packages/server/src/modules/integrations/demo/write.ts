import { addMissingTags, addToTimeline, createCustomers, createInvoiceTitles, refreshFacts } from "#modules/customers";
import {
  addItem,
  createContracts,
  createDeliveries,
  createInvoices,
  createOpportunities,
  createOrders,
  createPayments,
  createPipeline,
  createPlans,
  createPriceList,
  createProducts,
  createQuotes,
  findStageItems,
  moveStock,
} from "#modules/sales";
import { createAppointments, createTasks } from "#modules/work";
import type { Ctx } from "#platform/context";
import type { Sample } from "./sample/request.ts";

const entriesAtOnce = 1000;

/** Writes the sample in the caller's transaction, what others point to first. */
export async function writeSample(tx: Ctx, sample: Sample): Promise<void> {
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
  await createPlans(tx, sample.instalments);
  await createPayments(tx, sample.payments);
  await createDeliveries(tx, sample.deliveries);
  // Before the papers: they are made out to these.
  await createInvoiceTitles(tx, sample.invoiceTitles);
  await createQuotes(tx, sample.quotes);
  await createContracts(tx, sample.contracts);
  await createInvoices(tx, sample.invoices);
  await createAppointments(tx, sample.appointments);
  await createTasks(tx, tasks);
  for (let start = 0; start < timeline.length; start += entriesAtOnce)
    await addToTimeline(tx, timeline.slice(start, start + entriesAtOnce));
  await refreshFacts(tx, [...firms, ...contacts]);
}

/** After the orders: what was sold before is known to the count. */
async function writeEveryday(tx: Ctx, everyday: Sample["everyday"]): Promise<void> {
  await createPipeline(tx, everyday.pipeline);
  await createOpportunities(tx, everyday.opportunities);
  // Where the trade was set up, its own checklists stand there.
  const stageIds = everyday.checklists.map(({ stageId }) => stageId);
  const listed = new Set((await findStageItems(tx.db, stageIds)).map(({ stageId }) => stageId));
  for (const { stageId, ...item } of everyday.checklists) if (!listed.has(stageId)) await addItem(tx, stageId, item);
  await createPriceList(tx, everyday.priceList);
  for (const { productId, countedMilli } of everyday.stock) await moveStock(tx, productId, { countedMilli });
}

const isFree = ({ organisationId }: Sample["customers"][number]) => !organisationId;
