import { create, erase, save } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { findLines } from "./queries.ts";
import { lineTotalMinor } from "./rules.ts";
import { OrderLineDraft } from "./table.ts";

/** Makes an order's lines be these: by their place, the same stay, others change, too many go, new ones come. */
export async function writeLines(ctx: Ctx, orderId: string, drafts: readonly OrderLineDraft[]): Promise<void> {
  const before = await findLines(ctx.db, orderId);
  for (const [index, input] of drafts.entries()) {
    const draft = OrderLineDraft.parse(input);
    const totalMinor = lineTotalMinor(draft.quantityMilli, draft.unitPriceMinor);
    const fields = { ...draft, ordinal: index + 1, totalMinor };
    const line = before[index];
    if (line) await save(ctx, "orderLines", line, { ...line, ...fields });
    else await create(ctx, "orderLines", { id: newId(), orderId, ...fields });
  }
  await erase(ctx, "orderLines", before.slice(drafts.length));
}
