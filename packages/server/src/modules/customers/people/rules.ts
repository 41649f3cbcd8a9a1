import { daysBetween } from "#platform/clock";
import type { Lifecycle } from "./fields.ts";

/** Whose fields of the owner's own hold: a contact is a person who belongs to an organisation. */
export function recordOf(row: { organisationId?: string | null | undefined }): "contact" | "customer" {
  return row.organisationId ? "contact" : "customer";
}

/** What a lifecycle follows from. Counts are of what stands: no cancelled orders, nothing deleted. */
export type LifecycleFacts = {
  lifecycleSet: Lifecycle | null;
  orderCount: number;
  firstOrderOn: string;
  lastOrderOn: string;
  openOpportunities: number;
  lostOpportunities: number;
};

/** Somebody who bought once, or whose rhythm is longer than this, sleeps after a year. */
const longestSilence = 365;
/** Nobody is called dormant sooner, however often they bought. */
const shortestSilence = 30;

/**
 * How far a customer has come: what the owner says; else from orders; else from opportunities. Silent for three times
 * their own rhythm (the mean days between first and last order) means dormant, unless a deal is open.
 */
export function lifecycleOf(facts: LifecycleFacts, today: string): Lifecycle {
  if (facts.lifecycleSet) return facts.lifecycleSet;
  if (facts.orderCount === 0) {
    if (facts.openOpportunities > 0) return "prospect";
    return facts.lostOpportunities > 0 ? "lost" : "lead";
  }
  if (facts.openOpportunities === 0 && isSilent(facts, today)) return "dormant";
  return facts.orderCount > 1 ? "repeat" : "customer";
}

function isSilent({ orderCount, firstOrderOn, lastOrderOn }: LifecycleFacts, today: string): boolean {
  const span = daysBetween(firstOrderOn, lastOrderOn);
  const patience = span > 0 ? Math.max(shortestSilence, (3 * span) / (orderCount - 1)) : longestSilence;
  return daysBetween(lastOrderOn, today) > patience;
}
