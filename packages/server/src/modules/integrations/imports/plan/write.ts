import {
  addToTimeline,
  amendInvoiceTitles,
  createCustomers,
  createInvoiceTitles,
  type InvoiceTitleImport,
  type CustomerPatch,
  updateCustomers,
} from "#modules/customers";
import {
  amendOpportunities,
  amendOrders,
  amendProducts,
  createOpportunities,
  createOrders,
  createProducts,
} from "#modules/sales";
import { amendTasks, createTasks } from "#modules/work";
import type { Ctx } from "#platform/context";
import { storeFile } from "#platform/files";
import { largestPhoto } from "../reading/index.ts";
import { differs } from "./orders.ts";
import type { Person, World } from "./world.ts";

/** Writes what a piece means to do, set-wise, in the caller's transaction: each feature writes its own tables. */
export async function writeWorld(ctx: Ctx, world: World, ownerId: string): Promise<void> {
  const people = [...world.people.values()];
  await storePhotos(ctx, people);
  // Firms first: who works for them names them.
  const made = people
    .filter(({ before }) => !before)
    .sort((a, b) => Number(b.now.kind === "organisation") - Number(a.now.kind === "organisation"));
  if (made.length > 0)
    await createCustomers(
      ctx,
      made.map((person) => draftOf(person, ownerId)),
    );
  const changed = people.filter(({ before, changed }) => before && changed.size > 0);
  if (changed.length > 0) {
    await updateCustomers(
      ctx,
      changed.map((person) => ({ before: person.before!, patch: patchOf(person) })),
    );
  }
  await writeInvoiceTitles(ctx, people);
  await writeOrders(ctx, world);
  await writeOpportunities(ctx, world);
  if (world.newNotes.length > 0) {
    await addToTimeline(
      ctx,
      world.newNotes.map(({ customerId, at, text, kind, author, about }) => ({
        customerId,
        at,
        text,
        kind,
        ...about,
        data: { imported: true },
        ...(author && { actorName: author }),
      })),
    );
  }
  await writeTasks(ctx, world, ownerId);
  await writeProducts(ctx, world);
}

/** A customer's first title becomes the main one. */
async function writeInvoiceTitles(ctx: Ctx, people: readonly Person[]): Promise<void> {
  const createdAt = ctx.now.toISOString();
  const made = people.flatMap(({ id: customerId, now, titles = [] }) =>
    titles.flatMap(({ before, title, taxNumber }, index): InvoiceTitleImport[] => {
      if (before) return [];
      const kind = now.kind === "organisation" || taxNumber ? "company" : "person";
      return [{ customerId, kind, title, taxNumber, createdAt, isDefault: Number(index === 0) }];
    }),
  );
  if (made.length > 0) await createInvoiceTitles(ctx, made);
  const changed = people.flatMap(({ titles = [] }) =>
    titles.flatMap(({ before, taxNumber }) =>
      before && before.taxNumber !== taxNumber ? [{ before, after: { ...before, taxNumber } }] : [],
    ),
  );
  if (changed.length > 0) await amendInvoiceTitles(ctx, changed);
}

async function writeTasks(ctx: Ctx, world: World, ownerId: string): Promise<void> {
  const tasks = [...world.tasks.values()];
  const made = tasks.flatMap(({ made }) => {
    if (!made) return [];
    const { about, createdAt, ...task } = made;
    return [{ ...task, ...about, ownerId: ownerId || null, ...(createdAt && { createdAt }) }];
  });
  if (made.length > 0) await createTasks(ctx, made);
  const done = tasks.flatMap(({ before, changed, doneAt }) =>
    before && changed ? [{ before, after: { ...before, doneAt } }] : [],
  );
  if (done.length > 0) await amendTasks(ctx, done);
}

async function writeProducts(ctx: Ctx, world: World): Promise<void> {
  const products = [...new Set(world.products.values())];
  const made = products.flatMap(({ before, now }) =>
    before ? [] : [{ ...now, active: now.active === 1, currency: now.currency || undefined }],
  );
  if (made.length > 0) await createProducts(ctx, made);
  const changed = products.flatMap(({ before, now }) =>
    before && differs(before, { ...before, ...now }) ? [{ before, after: { ...before, ...now } }] : [],
  );
  if (changed.length > 0) await amendProducts(ctx, changed);
}

/** A picture is a file before anybody has it. */
async function storePhotos(ctx: Ctx, people: readonly Person[]): Promise<void> {
  for (const { photo, now, before, changed } of people) {
    if (!photo || !now.photoId || (before && !changed.has("photoId"))) continue;
    const bytes = await photo();
    if (bytes.length > 0) await storeFile(ctx, now.name ?? "", [bytes], largestPhoto, now.photoId);
  }
}

async function writeOrders(ctx: Ctx, world: World): Promise<void> {
  const orders = [...world.orders.values()];
  const made = orders.flatMap(({ before, now, lines }) => (before ? [] : [{ ...now, lines }]));
  if (made.length > 0) await createOrders(ctx, made);
  const amended = orders.flatMap(({ before, now, lines, changedLines }) =>
    before && (lines.length > 0 || changedLines.length > 0 || differs(before, { ...before, ...now }))
      ? [{ before, after: { ...before, ...now }, added: lines, changed: changedLines }]
      : [],
  );
  if (amended.length > 0) await amendOrders(ctx, amended);
}

async function writeOpportunities(ctx: Ctx, world: World): Promise<void> {
  const all = [...world.opportunities.values()];
  const made = all.flatMap(({ before, now }) => (before ? [] : [now]));
  if (made.length > 0) await createOpportunities(ctx, made);
  const pairs = all.flatMap(({ before, now }) => (before ? [{ before, after: { ...before, ...now } }] : []));
  const changed = pairs.filter(({ before, after }) => differs(before, after));
  if (changed.length > 0) await amendOpportunities(ctx, changed);
}

function draftOf({ id, now, createdAt }: Person, ownerId: string) {
  return { ...(now as Required<CustomerPatch> & { name: string }), id, ownerId, createdAt };
}

function patchOf({ now, changed }: Person): CustomerPatch {
  return Object.fromEntries([...changed].map((field) => [field, now[field]]));
}
