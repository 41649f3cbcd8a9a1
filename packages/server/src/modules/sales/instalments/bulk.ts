import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { Instalment } from "./table.ts";

/** A part of an order's plan from before. The parts of an order must make its total. */
export type InstalmentImport = Pick<Instalment, "orderId" | "ordinal" | "title" | "dueOn" | "amountMinor">;

/** Creates the plans of many orders at once, set-wise; what each part has received follows from the payments. */
export function createPlans(ctx: Ctx, parts: InstalmentImport[]): Promise<void> {
  return createAll(
    ctx,
    "instalments",
    parts.map((part) => ({ ...part, id: newId(), receivedMinor: 0, voidedAt: null })),
  );
}
