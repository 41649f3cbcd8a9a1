import { addDays } from "#platform/clock";
import { type Chance, chanceOf } from "./random.ts";
import type { Client, Habit, SampleRequest } from "./request.ts";
import type { Segment } from "./words/organisations.ts";

/** How many buy how. Persons and firms are dealt from decks of these. */
const decks: Readonly<Record<"person" | "firm", Readonly<Record<Habit, number>>>> = {
  person: { regular: 30, sleeper: 18, seasonal: 18, once: 15, new: 10, lead: 9 },
  firm: { regular: 17, sleeper: 5, seasonal: 5, once: 2, new: 3, lead: 4 },
};

/** A shuffled deck of habits. */
export function habitsOf(chance: Chance, kind: "person" | "firm"): Habit[] {
  const cards = Object.entries(decks[kind]) as [Habit, number][];
  return chance.shuffled(cards.flatMap(([habit, count]) => Array.from({ length: count }, () => habit)));
}

/** Mean days between two orders of somebody who comes back. */
const intervals: Readonly<Record<Segment, number>> = {
  food: 36,
  hotel: 46,
  office: 74,
  agency: 82,
  shop: 50,
  class: 74,
  person: 74,
};

type Known = Pick<Client, "id" | "name" | "language" | "segment" | "habit" | "currency">;

/** Adds to what is known of a customer when it all began, how often they buy and what they like. */
export function clientOf(request: SampleRequest, known: Known): Client {
  const {
    today,
    seed,
    words: { goods },
  } = request;
  const chance = chanceOf(`${seed} client ${known.name}`);
  const ago = (days: number) => addDays(today, -days);
  const interval = Math.round(chance.around(intervals[known.segment], 0.35));
  const tea = goods.filter(({ group }) => group === (known.segment === "food" ? "bulk" : "tea"));
  const favourites = chance.shuffled(tea.map(({ sku }) => sku)).slice(0, 3);
  const client: Client = {
    ...known,
    interval,
    favourites: known.segment === "hotel" ? ["B-204", ...favourites] : favourites,
    since: ago(beganDaysAgo(chance, known.habit)),
    silentFrom: null,
    tags: [],
  };
  if (known.habit !== "sleeper") return client;
  // Two of three are long gone; the rest has only just missed its rhythm and can still be won back.
  const silence = chance.is(0.64) ? interval * chance.around(5.5, 0.3) : interval * chance.around(2.1, 0.12);
  return { ...client, silentFrom: ago(Math.min(420, Math.round(silence))) };
}

/** More came in the second year than in the first: the firm grows. */
function beganDaysAgo(chance: Chance, habit: Habit): number {
  switch (habit) {
    case "regular":
      return 95 + Math.floor(632 * chance.next() ** 0.55);
    case "sleeper":
      return chance.int(560, 728);
    case "seasonal":
      return chance.int(360, 728);
    case "once":
      return 25 + Math.floor(700 * chance.next());
    case "new":
      return chance.int(9, 80);
    case "lead":
      return chance.int(2, 70);
  }
}
