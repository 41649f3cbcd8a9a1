import { getCompanySettings } from "#modules/admin";
import { createTask } from "#modules/work";
import { save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { defineJob } from "#platform/jobs";
import { nextPeriod, withReminder } from "./rules.ts";
import { tellStory } from "./story.ts";
import type { ContractRow } from "./table.ts";

const atOnce = 200;

/** Once a day: a task for what ends soon, the next period for what renews itself, an end for what has ended. */
export const tendContracts = defineJob<Record<string, never>>({
  kind: "sales.tend-contracts",
  run: async (ctx) => {
    const { timeZone } = await getCompanySettings(ctx.db);
    const today = dayOf(ctx.now, timeZone);
    for (const contract of await findEnded(ctx, today)) await inTransaction(ctx, (tx) => finish(tx, contract));
    for (const contract of await findToRemind(ctx, today)) {
      await inTransaction(ctx, (tx) => remind(tx, contract, today));
    }
  },
});

async function finish(ctx: Ctx, contract: ContractRow): Promise<void> {
  const { startOn, signedOn, endOn, autoRenews } = contract;
  if (autoRenews) {
    const period = nextPeriod(startOn ?? signedOn ?? endOn!, endOn!);
    // The term that was signed stays in its text; this is how long it holds now.
    const after = await save(
      ctx,
      "contracts",
      contract,
      withReminder({ ...contract, endOn: period.endOn, startOn: period.startOn, reminderId: null }),
    );
    return tellStory(ctx, after, "renewed", { note: `${period.startOn} – ${period.endOn}` });
  }
  const after = await save(ctx, "contracts", contract, { ...contract, state: "ended", endedOn: endOn });
  await tellStory(ctx, after, "ended");
}

async function remind(ctx: Ctx, contract: ContractRow, today: string): Promise<void> {
  const { language } = await getCompanySettings(ctx.db);
  const { id, title, customerId, endOn, autoRenews } = contract;
  const titles = autoRenews
    ? {
        en: `“${title}” renews itself after ${endOn}: is that wanted?`,
        "zh-CN": `「${title}」${endOn} 后自动续期，确认是否继续`,
      }
    : { en: `Renew “${title}”: it ends on ${endOn}`, "zh-CN": `续签「${title}」：${endOn} 到期` };
  const task = await createTask(ctx, {
    title: titles[language].slice(0, 500),
    kind: customerId ? "message" : "todo",
    customerId,
    refTable: "contracts",
    refId: id,
    dueOn: today,
  });
  await save(ctx, "contracts", contract, { ...contract, reminderId: task.id });
}

function findEnded({ db }: Ctx, today: string): Promise<ContractRow[]> {
  return db
    .selectFrom("contracts")
    .selectAll()
    .where("state", "=", "signed")
    .where("deletedAt", "is", null)
    .where("endOn", "<", today)
    .orderBy("id")
    .limit(atOnce)
    .execute();
}

/** What is in force and ends soon, has not been reminded of, and has no next period yet. */
function findToRemind({ db }: Ctx, today: string): Promise<ContractRow[]> {
  return db
    .selectFrom("contracts as k")
    .selectAll()
    .where("state", "=", "signed")
    .where("deletedAt", "is", null)
    .where("remindOn", "<=", today)
    .where("reminderId", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("contracts as next")
            .select("next.id")
            .whereRef("next.renewsId", "=", "k.id")
            .where("next.deletedAt", "is", null),
        ),
      ),
    )
    .orderBy("id")
    .limit(atOnce)
    .execute();
}
