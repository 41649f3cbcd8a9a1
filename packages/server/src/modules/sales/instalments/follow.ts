import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { settleMoney } from "./actions/settle.ts";
import type { Instalment } from "./table.ts";

/** Keeps what the parts have received, and the order's day to pay by, in step with the plan. */
export async function followInstalments(ctx: Ctx, changed: Changed<Instalment>[]): Promise<void> {
  settleMoney(
    ctx,
    changed.map(({ before, after }) => (after ?? before)!.orderId),
  );
}
