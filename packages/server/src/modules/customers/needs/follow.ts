import type { Changed } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { renewNeeds } from "../people/actions/needs.ts";
import type { CustomerNeed } from "./table.ts";

/** Keeps the text that lists, filters and exports show in step with the single needs. */
export function followNeeds(ctx: Ctx, changed: Changed<CustomerNeed>[]): Promise<void> {
  const ids = changed.flatMap(({ before, after }) => [before?.customerId, after?.customerId]);
  const whom = [...new Set(ids.filter((id) => id !== undefined))];
  return inTransaction(ctx, (tx) => renewNeeds(tx, whom));
}
