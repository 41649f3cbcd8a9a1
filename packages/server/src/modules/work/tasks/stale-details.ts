import { getCompanySettings } from "#modules/admin";
import type { DetailsGrewStale } from "#modules/customers";
import { dayOf } from "#platform/clock";
import { subscribe } from "#platform/events";
import { say } from "#platform/i18n";
import { createTask } from "./actions.ts";

// Once a month, where customers' details were not confirmed for long, a task says so.
subscribe<DetailsGrewStale>("customers.details_stale", "remind by a task", async (ctx, { count }) => {
  const { timeZone, language } = await getCompanySettings(ctx.db);
  const title = say(
    count === 1 ? "Confirm the details of one customer" : `Confirm the details of ${count} customers`,
    `确认 ${count} 位客户的资料是否仍然准确`,
  );
  const notes = say(
    "Customers › Data quality shows who; “Still right” is enough where nothing changed.",
    "在“客户 › 数据质量”里查看是谁；没有变化的点“仍然准确”即可。",
  );
  await createTask(ctx, {
    title: title[language],
    notes: notes[language],
    dueOn: dayOf(ctx.now, timeZone),
    priority: 3,
  });
});
