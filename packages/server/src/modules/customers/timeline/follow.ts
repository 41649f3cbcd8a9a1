import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { refreshLastContact } from "../people/actions/facts.ts";
import { contactKinds } from "./fields.ts";
import type { TimelineRow } from "./table.ts";

/** Keeps the customers' last contact in step with what was said to them. */
export async function followTimeline(ctx: Ctx, changed: Changed<TimelineRow>[]): Promise<void> {
  const ids = changed.flatMap(({ before, after }) => {
    const row = (after ?? before)!;
    return contactKinds.has(row.kind) || (before && contactKinds.has(before.kind)) ? [row.customerId] : [];
  });
  if (ids.length > 0) await refreshLastContact(ctx.db, [...new Set(ids)]);
}
