import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { refreshLastContact } from "../people/facts.ts";
import type { TimelineRow } from "./table.ts";

const contact: ReadonlySet<string> = new Set(["followup", "call", "meeting", "mail", "message"]);

/** Keeps the customers' last contact in step with what was said to them. */
export async function followTimeline(ctx: Ctx, changed: Changed<TimelineRow>[]): Promise<void> {
  const ids = changed.flatMap(({ before, after }) => {
    const row = (after ?? before)!;
    return contact.has(row.kind) || (before && contact.has(before.kind)) ? [row.customerId] : [];
  });
  if (ids.length > 0) await refreshLastContact(ctx.db, [...new Set(ids)]);
}
