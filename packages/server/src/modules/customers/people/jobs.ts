import { setImmediate } from "node:timers/promises";
import { defineJob } from "#platform/jobs";
import { refreshFacts } from "./actions/facts.ts";

const atOnce = 500;

/** Time alone makes a customer dormant: once a day everybody who ever bought is looked at again. */
export const refreshLifecycles = defineJob<Record<string, never>>({
  kind: "customers.refresh-lifecycles",
  run: async (ctx) => {
    for (let after = ""; ;) {
      const rows = await ctx.db
        .selectFrom("customers")
        .select("id")
        .where("id", ">", after)
        .where("lifecycle", "in", ["customer", "repeat"])
        .where("deletedAt", "is", null)
        .orderBy("id")
        .limit(atOnce)
        .execute();
      const last = rows.at(-1);
      if (!last) return;
      await refreshFacts(
        ctx,
        rows.map(({ id }) => id),
      );
      await setImmediate();
      after = last.id;
    }
  },
});
