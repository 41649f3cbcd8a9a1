import { addDays, daysBetween } from "#platform/clock";
import { instantAt, peaksBetween } from "./days.ts";
import type { DealStory, Plan } from "./deals.ts";
import { priceIn } from "./money.ts";
import type { Chance } from "./random.ts";
import type { Client, SampleRequest } from "./request.ts";
import type { Deal } from "./words/deals.ts";
import { type LostReason, lostReasons } from "./words/owner-words.ts";

type Course = { stageIndex: number; startedOn: string; days: string[] };

/** An opportunity that ended, at some day since its customer came. */
export function closedDeal(request: SampleRequest, chance: Chance, client: Client, outcome: "won" | "lost"): DealStory {
  const { today, stages, language } = request;
  const earliest = addDays(client.since, 14);
  const span = Math.max(1, daysBetween(earliest, addDays(today, -1)));
  let closedOn = addDays(earliest, Math.floor(span * chance.next() ** 0.8));
  const choice = choose(request, chance, client, (deal) => {
    const peak = deal.season && peaksBetween(addDays(earliest, 30), today).find(({ season }) => season === deal.season);
    return !deal.season || peak !== undefined;
  });
  let year = "";
  if (choice.season) {
    const peaks = peaksBetween(addDays(earliest, 30), today).filter(({ season }) => season === choice.season);
    const peak = chance.pick(peaks);
    closedOn = addDays(peak.on, -chance.int(26, 45));
    if (closedOn < earliest) closedOn = earliest;
    year = String(peak.year);
  }
  const last = stages.length - 1;
  const stageIndex = outcome === "won" ? last : chance.int(Math.min(1, last), last);
  const startedOn = maxOf(addDays(closedOn, -chance.int(9, 48)), client.since);
  const days = spread(startedOn, closedOn, stageIndex + 1);
  const story = storyOf(request, chance, client, choice, year, { stageIndex, startedOn, days }, closedOn);
  const reasons = Object.keys(lostReasons) as LostReason[];
  Object.assign(story.opportunity, {
    outcome,
    closedOn,
    expectedCloseOn: addDays(closedOn, chance.int(-6, 9)),
    lostReason:
      outcome === "lost" ? lostReasons[reasons[Math.floor(chance.next() ** 1.5 * reasons.length)]!][language] : null,
  });
  return story;
}

/** An opportunity that is open today. */
export function openDeal(request: SampleRequest, chance: Chance, client: Client, plan: Plan, index: number): DealStory {
  const { today, stages } = request;
  const next = peaksBetween(today, addDays(today, 150));
  const choice = choose(
    request,
    chance,
    client,
    ({ season }) => !season || next.some((peak) => peak.season === season),
  );
  const year = choice.season ? String(next.find(({ season }) => season === choice.season)!.year) : "";
  const stageIndex = stageFor(chance, client, stages.length);
  const patience = stages[stageIndex]!.rottingDays ?? 14;
  const rest = plan === "rotting" ? patience + chance.int(3, 24) : chance.int(1, Math.max(1, patience - 2));
  const since = maxOf(addDays(today, -rest), client.since);
  const startedOn = maxOf(addDays(since, -stageIndex * chance.int(4, 11)), client.since);
  const days = [...spread(startedOn, since, stageIndex), since];
  const story = storyOf(request, chance, client, choice, year, { stageIndex, startedOn, days }, null);
  story.plan = plan;
  story.opportunity.expectedCloseOn = closeFor(chance, today, stageIndex / stages.length, index);
  return story;
}

/** Every seventh has no date, a few are past theirs, some close within the week; the rest the sooner the further it is. */
function closeFor(chance: Chance, today: string, progress: number, index: number): string | null {
  if (index % 7 === 3) return null;
  if (index % 13 === 5) return addDays(today, -chance.int(1, 9));
  if (index % 6 === 0) return addDays(today, chance.int(0, 6));
  return addDays(today, chance.int(8, 24) + Math.round((1 - progress) * 45));
}

/** Beginnings are more frequent than ends; who has only just come is at the beginning. */
function stageFor(chance: Chance, client: Client, count: number): number {
  if (client.habit === "lead") return chance.int(0, Math.min(1, count - 1));
  return Math.min(count - 1, Math.floor(chance.next() ** 1.25 * count));
}

function choose({ words }: SampleRequest, chance: Chance, client: Client, possible: (deal: Deal) => boolean): Deal {
  const offers = words.deals[client.language][client.segment];
  return chance.pick(offers.filter(possible));
}

function storyOf(
  request: SampleRequest,
  chance: Chance,
  client: Client,
  deal: Deal,
  year: string,
  { stageIndex, startedOn, days }: Course,
  closedOn: string | null,
): DealStory {
  const { stages, pipelineId, owner, language, timeZone, newId } = request;
  const count = deal.from + deal.step * chance.int(0, Math.round((deal.to - deal.from) / deal.step));
  const id = newId();
  const entered = days.slice(0, stageIndex + 1).map((on, index) => instantAt(on, 9 * 60 + 7 * index, timeZone));
  const stays = entered.map((enteredAt, index) => ({
    stageId: stages[index]!.id,
    enteredAt,
    leftAt: entered[index + 1] ?? (closedOn ? instantAt(closedOn, 17 * 60, timeZone) : null),
  }));
  const title = deal.title.replace("{count}", String(count));
  const opportunity: DealStory["opportunity"] = {
    id,
    title: year ? `${year} ${title}` : title,
    customerId: client.id,
    pipelineId,
    stageId: stages[stageIndex]!.id,
    amountMinor: priceIn(client.currency, count * deal.pieceMinor),
    currency: client.currency,
    expectedCloseOn: null,
    outcome: null,
    closedOn: null,
    lostReason: null,
    source: chance.is(0.8) ? chance.pick(request.words.sources)[language] : null,
    notes: "",
    externalId: null,
    ownerId: owner.id,
    stageSince: stays.at(-1)!.enteredAt,
    createdAt: instantAt(startedOn, 9 * 60, timeZone),
    stays,
  };
  return { client, opportunity, plan: "closed", pieces: count };
}

/** `count` days that divide a span evenly, beginning with its first. */
function spread(from: string, to: string, count: number): string[] {
  const span = daysBetween(from, to);
  return Array.from({ length: count }, (_, index) => addDays(from, Math.floor((span * index) / count)));
}

function maxOf(one: string, other: string): string {
  return one > other ? one : other;
}
