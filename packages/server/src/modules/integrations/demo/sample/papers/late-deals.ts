import type { DealStory } from "../deals.ts";
import type { SampleRequest } from "../request.ts";

/** Open deals that came as far as papers, one of each customer, the oldest first. */
export function lateDeals({ stages }: SampleRequest, stories: readonly DealStory[]): DealStory[] {
  const late = stories
    .filter(({ opportunity }) => opportunity.outcome === null && opportunity.stays.length > stages.length / 2)
    .toSorted((one, other) => (one.opportunity.createdAt! < other.opportunity.createdAt! ? -1 : 1));
  return [...new Map(late.toReversed().map((story) => [story.client.id, story])).values()].toReversed();
}
