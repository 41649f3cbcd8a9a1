import { getCompanySettings } from "#modules/admin";
import { createTask, finishTask } from "#modules/work";
import { save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { say } from "#platform/i18n";
import { findAcceptedOf } from "../queries.ts";
import type { Quote } from "../table.ts";

/** Asks the owner of an accepted quote for its order; answers with the task. */
export async function askForOrder(ctx: Ctx, quote: Omit<Quote, "taskId">): Promise<string> {
  const { number, customerId, opportunityId, ownerId } = quote;
  const { language, timeZone } = await getCompanySettings(ctx.db);
  const owner: Ctx = ownerId ? { ...ctx, actor: { ...ctx.actor, kind: "user", id: ownerId } } : ctx;
  const { id } = await createTask(owner, {
    title: say(`Quote ${number} was accepted: make the order`, `报价 ${number} 已被接受：请转为订单`)[language],
    customerId,
    refTable: opportunityId ? "opportunities" : null,
    refId: opportunityId,
    dueOn: dayOf(ctx.now, timeZone),
    priority: 1,
  });
  return id;
}

/** The order of a quote is there, by whatever way it came: the quote says so, and nobody needs to be asked for it. */
export async function noteOrder(ctx: Ctx, quote: Quote, orderId: string): Promise<void> {
  if (quote.taskId) await finishTask(ctx, quote.taskId);
  await save(ctx, "quotes", quote, { ...quote, orderId });
}

/** The same for the accepted quotes of a won deal; where there are several, none is known to be the one that was ordered. */
export async function noteOrderOfDeal(ctx: Ctx, opportunityId: string, orderId: string): Promise<void> {
  const quotes = await findAcceptedOf(ctx.db, opportunityId);
  const [only, ...others] = quotes.filter((quote) => !quote.orderId);
  for (const quote of quotes) {
    if (quote === only && others.length === 0) await noteOrder(ctx, quote, orderId);
    else if (quote.taskId) await finishTask(ctx, quote.taskId);
  }
}
