import { inTransaction } from "#platform/context";
import { AppError } from "#platform/errors";
import { say } from "#platform/i18n";
import { defineJob, enqueue } from "#platform/jobs";
import { findAccounts } from "./queries.ts";
import { syncAccount } from "./sync.ts";

/** Brings one calendar in step. What goes wrong is kept for its owner to read; the next round tries again. */
export const syncOne = defineJob<{ accountId: string }>({
  kind: "caldav.sync",
  heavy: true,
  attempts: 1,
  async run(ctx, { accountId }) {
    const account = (await findAccounts(ctx.db)).find(({ id }) => id === accountId);
    if (!account) return;
    const note = (values: { lastError: string | null; lastResult?: string; syncedAt?: string; ctag?: string | null }) =>
      inTransaction(ctx, async (tx) => {
        await tx.db.updateTable("calendarAccounts").set(values).where("id", "=", accountId).execute();
        tx.tx.touched.set("calendarAccounts", new Set([accountId]));
      });
    try {
      const { ctag, ...result } = await syncAccount(ctx, account);
      await note({ lastError: null, lastResult: JSON.stringify(result), syncedAt: ctx.now.toISOString(), ctag });
    } catch (error) {
      const sentence =
        error instanceof AppError
          ? error.sentence
          : say("It went wrong on our side; the next round tries again.", "同步出错，下一次会再试。");
      await note({ lastError: JSON.stringify(sentence) });
      if (!(error instanceof AppError)) throw error;
    }
  },
});

/** Every quarter of an hour: all of them. */
export const syncAll = defineJob<Record<string, never>>({
  kind: "caldav.sync-all",
  async run(ctx) {
    for (const { id } of await findAccounts(ctx.db)) await enqueue(ctx, syncOne, { accountId: id });
  },
});
