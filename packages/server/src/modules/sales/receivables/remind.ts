import { addToTimeline, findCustomers } from "#modules/customers";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { say } from "#platform/i18n";
import { z } from "#platform/schema";
import { reminderText } from "./queries/letter.ts";
import { readReceivables } from "./queries/list.ts";

/** One customer's reminder: the text, in the customer's language, and what it is about. */
export const Reminder = z
  .object({
    customerId: z.string().nullable(),
    customerName: z.string(),
    language: z.enum(["en", "zh-CN"]),
    text: z.string(),
    ids: z.array(z.string()),
  })
  .openapi("Reminder");
export type Reminder = z.infer<typeof Reminder>;

/** The texts that remind customers of these receivables, one to each customer. Nothing is sent or kept. */
export async function draftReminders(ctx: Ctx, ids: readonly string[]): Promise<Reminder[]> {
  demand(ctx, "sales:read");
  const items = (await readReceivables(ctx, ids)).sort((a, b) => ((a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : 1));
  const groups = Map.groupBy(items, ({ customerId, orderId }) => customerId ?? orderId);
  const people = await findCustomers(
    ctx.db,
    items.flatMap(({ customerId }) => customerId ?? []),
  );
  const languages = new Map(people.map((person) => [person.id, person.language]));
  return [...groups.values()].map((own) => {
    const { customerId, customerName } = own[0]!;
    const language = languages.get(customerId ?? "") ?? ctx.language;
    const name = customerName ?? "";
    return {
      customerId,
      customerName: name,
      language,
      text: reminderText(language, name, own),
      ids: own.map(({ id }) => id),
    };
  });
}

/** Notes in the customers' stories that they were reminded; answers with the texts. */
export function logReminders(ctx: Ctx, ids: readonly string[]): Promise<Reminder[]> {
  return inTransaction(ctx, async (tx) => {
    const reminders = await draftReminders(tx, ids);
    const items = new Map((await readReceivables(tx, ids)).map((item) => [item.id, item]));
    for (const { customerId, text, ids: about } of reminders) {
      if (!customerId) continue;
      for (const orderId of new Set(about.map((id) => items.get(id)!.orderId))) {
        const number = [...items.values()].find((item) => item.orderId === orderId)!.number;
        await addToTimeline(tx, {
          customerId,
          kind: "message",
          text: say(`Reminded of the payment for ${number}\n${text}`, `提醒付款，订单 ${number}\n${text}`),
          data: { event: "reminded", number },
          refTable: "orders",
          refId: orderId,
        });
      }
    }
    return reminders;
  });
}
