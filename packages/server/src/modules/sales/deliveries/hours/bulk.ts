import { createAll } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { DeliveryRow } from "../table.ts";
import type { HoursRow } from "./table.ts";

/** Time worked before; it was charged. */
export type HoursImport = Pick<HoursRow, "workedOn" | "minutes" | "note">;

/** Creates what was worked for a delivery at once, set-wise. */
export function createHours(
  ctx: Ctx,
  { id: deliveryId, createdAt }: Pick<DeliveryRow, "id" | "createdAt">,
  entries: HoursImport[],
): Promise<void> {
  return createAll(
    ctx,
    "deliveryHours",
    entries.map((worked) => ({ ...worked, id: newId(), deliveryId, billable: 1, createdAt, deletedAt: null })),
  );
}
