import type { Actor, Ctx } from "#platform/context";
import { inTransaction } from "#platform/context";
import { defineJob, enqueue } from "#platform/jobs";
import { loadDemo, refuseIfThere, removeDemo } from "./actions.ts";
import { loadKind, removeKind } from "./kinds.ts";
import { getDemo } from "./queries.ts";
import type { Demo } from "./table.ts";

type Order = { actor: Actor };

const load = defineJob<Order>({
  kind: loadKind,
  heavy: true,
  run: (ctx, { actor }) => loadDemo({ ...ctx, actor }),
});

const remove = defineJob<Order>({
  kind: removeKind,
  heavy: true,
  run: (ctx, { actor }, { stopping }) => removeDemo({ ...ctx, actor }, { stopping }),
});

/** Has the sample loaded, off the request thread. */
export function requestLoad(ctx: Ctx): Promise<Demo> {
  return inTransaction(ctx, async (tx) => {
    await refuseIfThere(tx);
    await enqueue(tx, load, { actor: tx.actor });
    return getDemo(tx.db);
  });
}

/** Has the sample removed, off the request thread. Asking twice, or for nothing, is no error. */
export function requestRemoval(ctx: Ctx): Promise<Demo> {
  return inTransaction(ctx, async (tx) => {
    const { state } = await getDemo(tx.db);
    // A removal that another process left half done is asked for anew.
    if (state !== "none") await enqueue(tx, remove, { actor: tx.actor });
    return getDemo(tx.db);
  });
}
