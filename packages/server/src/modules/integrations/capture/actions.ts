import {
  addToTimeline,
  createCustomer,
  type CustomerRow,
  findCustomersByContact,
  findCustomers,
  getCustomer,
  pointOf,
  presentCustomer,
  updateCustomer,
} from "#modules/customers";
import { demand, type Ctx, inTransaction } from "#platform/context";
import { createOpportunity, ensurePipeline } from "#modules/sales";
import { createTask, type Task } from "#modules/work";
import { filledBy, nobody } from "./rules.ts";
import type { Capture } from "./table.ts";

export type Captured = { customer: CustomerRow; task: Task | null; opportunityId: string | null };

/**
 * Keeps what was ticked of a pasted text: a new customer, or more about one who is here; the organisation, found by its
 * name or made; the text in the story; the opportunity and the next step. All as one operation.
 */
export async function keepCapture(ctx: Ctx, capture: Capture): Promise<Captured> {
  // The first pipeline of all is not part of what undo takes back.
  if (capture.opportunity) await ensurePipeline(ctx);
  return inTransaction(ctx, async (tx) => {
    const customer = await (capture.customerId === null ? make(tx, capture) : add(tx, capture, capture.customerId));
    if (capture.text !== "") {
      await addToTimeline(tx, { customerId: customer.id, kind: "message", text: capture.text });
    }
    const { opportunity, nextStep } = capture;
    if (opportunity) demand(tx, "sales:write");
    const deal = opportunity
      ? await createOpportunity(tx, { ...opportunity, customerId: customer.id, source: capture.source || null })
      : null;
    if (nextStep) demand(tx, "work:write");
    const about = deal ? { refTable: "opportunities" as const, refId: deal.id } : {};
    const task = nextStep ? await createTask(tx, { ...nextStep, ...about, customerId: customer.id }) : null;
    return { customer, task, opportunityId: deal?.id ?? null };
  });
}

async function make(ctx: Ctx, capture: Capture): Promise<CustomerRow> {
  const { id, name, organisation, source } = capture;
  // A text that names a firm and nobody in it is about the firm.
  const isFirm = organisation === name;
  return createCustomer(ctx, {
    ...(id ? { id } : {}),
    name,
    kind: isFirm ? "organisation" : "person",
    organisationId: isFirm || organisation === "" ? null : await organisationOf(ctx, organisation),
    ...filledBy(nobody, capture),
    source,
    custom: {},
  });
}

async function add(ctx: Ctx, capture: Capture, customerId: string): Promise<CustomerRow> {
  const before = await getCustomer(ctx.db, customerId);
  const organisationId =
    capture.organisation === "" || before.organisationId || before.kind === "organisation"
      ? before.organisationId
      : await organisationOf(ctx, capture.organisation);
  return updateCustomer(ctx, customerId, { ...filledBy(presentCustomer(before), capture), organisationId });
}

/** The organisation of this name: the one that is here, else a new one. */
async function organisationOf(ctx: Ctx, name: string): Promise<string> {
  const point = pointOf("name", name);
  const found = point ? await findCustomersByContact(ctx.db, [point]) : [];
  const rows = await findCustomers(
    ctx.db,
    found.map(({ customerId }) => customerId),
  );
  const known = rows.find(({ kind, deletedAt }) => kind === "organisation" && deletedAt === null);
  return known?.id ?? (await createCustomer(ctx, { name, kind: "organisation", custom: {} })).id;
}
