import type { TimelineDraft } from "#modules/customers";
import type { OrderImport } from "#modules/sales";
import { addDays, daysBetween } from "#platform/clock";
import { instantAt } from "./days.ts";
import type { DealStory } from "./deals.ts";
import { type Chance, chanceOf } from "./random.ts";
import type { Client, SampleRequest } from "./request.ts";
import { spokenName } from "./words/products.ts";
import type { Line, Moment } from "./words/talk.ts";

type Fill = { product?: string; days?: number; deal?: string };
/** Writes one line of a customer's story, if its day has been. */
export type Tell = (moment: Moment, on: string, minutes: number, fill?: Fill, refId?: string) => void;

/** What was said and written with everybody, told in the customer's language. */
export function makeTimeline(
  request: SampleRequest,
  clients: readonly Client[],
  stories: readonly DealStory[],
  orders: readonly OrderImport[],
): TimelineDraft[] {
  const entries: TimelineDraft[] = [];
  const ordersOf = Map.groupBy(orders, ({ customerId }) => customerId);
  const storiesOf = Map.groupBy(stories, ({ client }) => client.id);
  for (const client of clients) {
    const chance = chanceOf(`${request.seed} talk with ${client.name}`);
    const tell = teller(request, chance, client, entries);
    tell("hello", client.since, chance.int(9 * 60, 20 * 60), { product: favouriteOf(request, client, chance) });
    aroundOrders(chance, tell, client, ordersOf.get(client.id) ?? []);
    betweenOrders(request, chance, tell, client);
    for (const story of storiesOf.get(client.id) ?? []) aroundDeal(request, chance, tell, story);
  }
  return entries;
}

/** Tells in the customer's language, no sentence twice to the same customer before all were used. */
function teller(request: SampleRequest, chance: Chance, client: Client, entries: TimelineDraft[]): Tell {
  const talk = request.words.talk[client.language];
  // Nobody drops by at a customer's beyond the sea.
  const abroad = client.tags.includes("abroad");
  const other = client.segment === "person" ? "firm" : "person";
  const possible = ([kind, , only]: Line) => only !== other && !(abroad && kind === "meeting");
  const used = new Map<Moment, number>();
  const orderOf = new Map<Moment, readonly Line[]>();
  return (moment, on, minutes, fill = {}, refId) => {
    if (on < client.since || on >= request.today) return;
    if (!orderOf.has(moment)) orderOf.set(moment, chance.shuffled(talk[moment].filter(possible)));
    const lines = orderOf.get(moment)!;
    const count = used.get(moment) ?? 0;
    used.set(moment, count + 1);
    const [kind, text] = lines[count % lines.length]!;
    const { product = favouriteOf(request, client, chance), days = 10, deal = "" } = fill;
    entries.push({
      id: request.newId(),
      customerId: client.id,
      at: instantAt(on, minutes, request.timeZone),
      kind,
      text: text.replaceAll("{product}", product).replaceAll("{days}", String(days)).replaceAll("{deal}", deal),
      actorName: request.owner.name,
      ...(refId ? { refTable: "opportunities", refId } : {}),
    });
  };
}

/** Before an order a wish, some days after it thanks, and trouble before a refund. */
function aroundOrders(chance: Chance, tell: Tell, { language }: Client, orders: readonly OrderImport[]) {
  for (const { kind, orderedOn, lines } of orders) {
    const product = spokenName(lines[0]!.title, language);
    if (kind === "refund") tell("trouble", addDays(orderedOn, -1), chance.int(9 * 60, 20 * 60), { product });
    else if (lines[0]!.productId) {
      if (chance.is(0.34))
        tell("wish", addDays(orderedOn, -chance.int(0, 1)), chance.int(8 * 60, 21 * 60), { product });
      if (chance.is(0.3))
        tell("thanks", addDays(orderedOn, chance.int(3, 6)), chance.int(9 * 60, 21 * 60), { product });
    }
  }
}

/** A word every few months to those who come back; unanswered ones to those who fell silent. */
function betweenOrders({ today }: SampleRequest, chance: Chance, tell: Tell, client: Client) {
  const until = client.silentFrom ?? today;
  const often = client.segment === "person" ? 150 : 90;
  let on = addDays(client.since, chance.int(12, often));
  while (on < until) {
    tell("check", on, chance.int(9 * 60, 20 * 60));
    on = addDays(on, chance.int(Math.round(often * 0.6), Math.round(often * 1.5)));
  }
  if (client.habit === "lead" && daysBetween(client.since, today) > 12)
    tell("check", addDays(client.since, 9), 15 * 60);
  if (!client.silentFrom) return;
  const missed = addDays(client.silentFrom, Math.round(client.interval * 2.4));
  if (daysBetween(missed, today) > 14) tell("silence", missed, chance.int(10 * 60, 18 * 60));
  const again = addDays(missed, 50);
  if (daysBetween(again, today) > 14) tell("silence", again, chance.int(10 * 60, 18 * 60));
}

/** What was talked about as a deal went from stage to stage. */
function aroundDeal(request: SampleRequest, chance: Chance, tell: Tell, { opportunity }: DealStory) {
  const moments: Moment[] =
    request.stages.length > 3 ? ["need", "sample", "quote", "haggle"] : ["need", "quote", "haggle"];
  const fill = { deal: opportunity.title, days: chance.int(3, 5) };
  for (const [index, { enteredAt }] of opportunity.stays.entries()) {
    const moment = moments[Math.min(index, moments.length - 1)]!;
    tell(moment, enteredAt.slice(0, 10), chance.int(10 * 60, 18 * 60), fill, opportunity.id);
  }
  const { outcome, closedOn } = opportunity;
  if (outcome) tell(outcome, closedOn!, chance.int(14 * 60, 17 * 60), fill, opportunity.id);
}

function favouriteOf({ words: { goods } }: SampleRequest, { favourites, language }: Client, chance: Chance): string {
  const sku = chance.pick(favourites);
  return spokenName(goods.find((good) => good.sku === sku)!.name, language);
}
