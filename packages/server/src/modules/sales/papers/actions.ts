import { create, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { getPaperSettings } from "./queries.ts";
import type { PaperPatch, PaperSettings } from "./table.ts";
import "./table.ts";

/** Changes what stands on papers from now on; what was sent stays as it was. */
export function updatePaperSettings(ctx: Ctx, patch: PaperPatch): Promise<PaperSettings> {
  return inTransaction(ctx, async (tx) => {
    const before = await getPaperSettings(tx.db);
    const after = { ...before, ...patch } as PaperSettings;
    return before.version === 0 ? create(tx, "paperSettings", after) : save(tx, "paperSettings", before, after);
  });
}
