import { getCompanySettings } from "#modules/admin";
import { finishTask } from "#modules/work";
import { save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { invalid } from "#platform/errors";
import { revokeLinks } from "../../links/actions.ts";
import { createOrder } from "../../orders/actions.ts";
import { findOrder } from "../../orders/queries.ts";
import { orderFromQuote } from "../../quotes/actions/order.ts";
import { noteOrder } from "../../quotes/actions/order-task.ts";
import { findQuote } from "../../quotes/queries.ts";
import type { Order } from "../../orders/table.ts";
import { findContractLines } from "../paper/lines.ts";
import { findSuccessors, getContract, nextNumber } from "../queries.ts";
import { demandState, nextPeriod, terminate } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { ContractRow } from "../table.ts";
import { copyContract } from "./write.ts";

/** Ends a contract before its time, for a reason. */
export function terminateContract(ctx: Ctx, id: string, on: string | undefined, reason: string): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    const after = await save(tx, "contracts", before, terminate(before, on ?? (await todayOf(tx)), reason));
    await revokeLinks(tx, { table: "contracts", id });
    await tellStory(tx, after, "terminated", { note: reason });
    return after;
  });
}

/** A change of a signed contract: a new draft with its words, which takes its place once it is signed. */
export function amendContract(ctx: Ctx, id: string): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    demandState(before, "signed");
    const open = (await findSuccessors(tx.db, id)).find(({ amendsId, state }) => amendsId === id && state === "draft");
    if (open) return open;
    const revision = before.revision + 1;
    const number = `${before.number.replace(/-R\d+$/, "")}-R${revision}`;
    return copyContract(tx, before, { number, revision, amendsId: id, orderId: before.orderId });
  });
}

/** The next period of a contract: a new draft with its words, right behind its end. The reminder is done with. */
export function renewContract(ctx: Ctx, id: string): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    demandState(before, "signed", "ended");
    const made = (await findSuccessors(tx.db, id)).find(({ renewsId }) => renewsId === id);
    if (made) return made;
    const { startOn, endOn, reminderId } = before;
    if (!endOn) throw withoutEnd();
    const period = nextPeriod(startOn ?? before.signedOn ?? endOn, endOn);
    const number = await nextNumber(tx.db, await todayOf(tx));
    const next = await copyContract(tx, before, { ...period, number, renewsId: id });
    if (reminderId) await finishTask(tx, reminderId);
    return next;
  });
}

/** The order that follows from a signed contract: the lines that are known, or one with its amount. Once. */
export function orderFromContract(ctx: Ctx, id: string, dueOn: string | null, orderId?: string): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    demandState(before, "signed", "ended");
    const made = before.orderId ? await findRow(tx.db, "orders", before.orderId) : undefined;
    if (made && !made.deletedAt) return made;
    const ordered = before.quoteId ? await orderOfQuote(tx, before, dueOn, orderId) : undefined;
    if (ordered) return ordered;
    const { title, number, customerId, opportunityId, currency, amountMinor } = before;
    const known = await findContractLines(tx.db, before);
    const lines = known.length > 0 ? known : [{ title: `${title} (${number})`, unitPriceMinor: amountMinor }];
    const from = { customerId, opportunityId, currency, dueOn, lines };
    const order = await createOrder(tx, { ...(orderId ? { id: orderId } : {}), ...from });
    await save(tx, "contracts", before, { ...before, orderId: order.id });
    const quote = before.quoteId ? await findQuote(tx.db, before.quoteId) : undefined;
    if (quote && !(quote.orderId && (await findOrder(tx.db, quote.orderId)))) await noteOrder(tx, quote, order.id);
    return order;
  });
}

/** The quote's own order, made now unless it is there: so a quote is never ordered twice. */
async function orderOfQuote(ctx: Ctx, contract: ContractRow, dueOn: string | null, id: string | undefined) {
  const quote = await findQuote(ctx.db, contract.quoteId!);
  if (!quote || quote.totalMinor !== contract.amountMinor) return undefined;
  const there = quote.orderId ? await findOrder(ctx.db, quote.orderId) : undefined;
  const order = there ?? (await orderFromQuote(ctx, quote.id, { id, dueOn }));
  await save(ctx, "contracts", contract, { ...contract, orderId: order.id });
  return order;
}

async function todayOf(ctx: Ctx): Promise<string> {
  return dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
}

const withoutEnd = () =>
  invalid("contract.without_end", ["It has no end to renew from.", "合同没有结束日期，无法续签。"], "endOn");
