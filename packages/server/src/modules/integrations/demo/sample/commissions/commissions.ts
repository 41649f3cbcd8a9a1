import { addDays } from "#platform/clock";
import { instantAt } from "../days.ts";
import { priceIn } from "../money.ts";
import { type Sale, saleOf } from "../orders.ts";
import { type Chance, chanceOf } from "../random.ts";
import type { Client, SampleRequest } from "../request.ts";
import type { CommissionWords } from "../words/commissions.ts";
import { type Plot, plots } from "./plots.ts";

/** Work that somebody ordered, is paid in parts and brought step by step. */
export type Commission = {
  client: Client;
  /** As the customer calls it. */
  title: string;
  words: CommissionWords;
  plot: Plot;
  soldOn: string;
  sale: Sale;
};

/** The trade's commissions, each of another good customer. */
export function makeCommissions(request: SampleRequest, clients: readonly Client[]): Commission[] {
  const chance = chanceOf(`${request.seed} commissions`);
  const buyers = {
    firm: buyersAmong(request, chance, clients, (segment) => segment !== "person"),
    person: buyersAmong(request, chance, clients, (segment) => segment === "person"),
  };
  return request.words.commissions.map((words, index) => {
    const client = buyers[words.buyer].shift()!;
    const plot = plots[index]!;
    const title = words.title[client.language];
    const soldOn = addDays(request.today, -plot.soldDaysAgo);
    return {
      client,
      title,
      words,
      plot,
      soldOn,
      sale: soldAs(request, chance, { client, title, words, plot, soldOn }),
    };
  });
}

/** Who comes back and pays in the firm's currency; first those who speak the owner's language. */
function buyersAmong(
  { language, currency }: SampleRequest,
  chance: Chance,
  clients: readonly Client[],
  fits: (segment: Client["segment"]) => boolean,
): Client[] {
  const regulars = clients.filter(
    (client) => client.habit === "regular" && client.currency === currency && fits(client.segment),
  );
  return chance
    .shuffled(regulars)
    .toSorted((one, other) => Number(other.language === language) - Number(one.language === language));
}

function soldAs(
  request: SampleRequest,
  chance: Chance,
  { client, title, words, plot, soldOn }: Omit<Commission, "sale">,
): Sale {
  const line = {
    productId: null,
    sku: "",
    title,
    quantityMilli: words.pieces * 1000,
    unitPriceMinor: priceIn(client.currency, words.pieceMinor),
  };
  const at = instantAt(soldOn, chance.int(15 * 60, 17 * 60), request.timeZone);
  const isPaid = plot.parts.every(({ paid }) => paid);
  const channel = client.language === "en" ? 4 : 0;
  const sale = saleOf(request, chance, client, soldOn, [line], channel);
  return { ...sale, at, createdAt: at, state: isPaid ? "done" : "open" };
}
