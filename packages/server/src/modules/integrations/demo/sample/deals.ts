import { addDays } from "#platform/clock";
import { closedDeal, openDeal } from "./deal-courses.ts";
import type { WonSale } from "./orders.ts";
import { type Chance, chanceOf } from "./random.ts";
import type { Client, Sample, SampleRequest } from "./request.ts";

/** What is planned with an open opportunity: something, nothing though it is fresh, or nothing for too long. */
export type Plan = "planned" | "bare" | "rotting" | "closed";

/** An opportunity with what the tasks and the timeline tell of it. */
export type DealStory = {
  client: Client;
  opportunity: Sample["opportunities"][number];
  plan: Plan;
  /** How many of it. */
  pieces: number;
};

const counts = { won: 48, lost: 32, rotting: 10, bare: 9, planned: 26 } as const;

/** What is open, won and lost. */
export function makeDeals(request: SampleRequest, clients: readonly Client[]): DealStory[] {
  const chance = chanceOf(`${request.seed} deals`);
  const { buyers, leads } = sortedOut(chance, request, clients);
  const winners = dealer(chance, buyers);
  const all = dealer(chance, [...buyers, ...buyers.filter(({ segment }) => segment !== "person")]);
  const lostLeads = leads.filter(({ since }) => since < addDays(request.today, -26)).slice(0, 4);
  const openLeads = leads.filter((lead) => !lostLeads.includes(lead)).slice(0, 7);
  const stories: DealStory[] = [];

  for (let index = 0; index < counts.won; index++) stories.push(closedDeal(request, chance, winners(), "won"));
  for (const lead of lostLeads) stories.push(closedDeal(request, chance, lead, "lost"));
  for (let index = lostLeads.length; index < counts.lost; index++)
    stories.push(closedDeal(request, chance, all(), "lost"));
  const plans = (["rotting", "bare", "planned"] as const).flatMap((plan) =>
    Array.from({ length: counts[plan] }, () => plan),
  );
  // Leads come last, among what is planned: nobody has waited long for those.
  const open = [...Array.from({ length: plans.length - openLeads.length }, () => all()), ...openLeads];
  for (const [index, plan] of plans.entries()) stories.push(openDeal(request, chance, open[index]!, plan, index));
  return stories;
}

/** Who may have had a deal: firms first, and the persons who come back. */
function sortedOut(chance: Chance, { today }: SampleRequest, clients: readonly Client[]) {
  const leads = chance.shuffled(clients.filter(({ habit }) => habit === "lead"));
  const known = clients.filter(
    ({ habit, since, silentFrom }) => habit !== "lead" && silentFrom === null && since < addDays(today, -70),
  );
  const firms = known.filter(({ segment }) => segment !== "person");
  const persons = chance.shuffled(known.filter(({ segment }) => segment === "person")).slice(0, 22);
  return { leads, buyers: [...firms, ...persons] };
}

/** Deals from a list, round after round, each time shuffled anew. */
function dealer<T>(chance: Chance, list: readonly T[]): () => T {
  let cards: T[] = [];
  return () => {
    if (cards.length === 0) cards = chance.shuffled(list);
    return cards.pop()!;
  };
}

/** The orders that won opportunities became. */
export function wonSales(stories: readonly DealStory[]): WonSale[] {
  return stories.flatMap(({ client, opportunity }) => {
    const { id, title, amountMinor, currency, closedOn, outcome } = opportunity;
    return outcome === "won" ? [{ client, opportunityId: id, on: closedOn!, amountMinor, title, currency }] : [];
  });
}
