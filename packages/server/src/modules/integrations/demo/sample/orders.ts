import type { LineImport, OrderImport } from "#modules/sales";
import { everydayBasket, linesOf, seasonBasket } from "./baskets.ts";
import { instantAt } from "./days.ts";
import { type Chance, chanceOf } from "./random.ts";
import { refundsOf } from "./refunds.ts";
import type { Client, Sample, SampleRequest } from "./request.ts";
import { visitsOf } from "./rhythms.ts";
import { settle } from "./settlement.ts";

/** An order before it has its number: `sold` is its total, `paidOn` the day on which the last of it came. */
export type Sale = Omit<OrderImport, "number"> & { sold: number; client: Client; paidOn: string | null };

/** An order with its total, and the day on which the last of it was paid. */
export type MadeOrder = OrderImport & { totalMinor: number; paidOn: string | null };

/** An order that came from an opportunity that was won. */
export type WonSale = {
  client: Client;
  opportunityId: string;
  on: string;
  amountMinor: number;
  title: string;
  currency: string;
};

/** Two years of orders, oldest first, with refunds; numbered as they came. */
export function makeOrders(
  request: SampleRequest,
  clients: readonly Client[],
  products: Sample["products"],
  won: readonly WonSale[],
  commissioned: readonly Sale[],
): MadeOrder[] {
  const chance = chanceOf(`${request.seed} orders`);
  const sales = [
    ...clients.flatMap((client) => salesOf(request, client, products)),
    ...won.map((deal) => saleOfDeal(request, chance, deal)),
  ];
  settle(chance, request, sales);
  const all = [...sales, ...refundsOf(chance, request, sales), ...commissioned];
  all.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return numbered(all);
}

function salesOf(request: SampleRequest, client: Client, products: Sample["products"]): Sale[] {
  const chance = chanceOf(`${request.seed} orders of ${client.name}`);
  const usual = client.segment === "person" ? chance.pick([0, 0, 0, 1, 1, 2, 3]) : client.language === "en" ? 4 : 0;
  return visitsOf(chance, client, request.today).map(({ on, season }) => {
    const basket = season ? seasonBasket(chance, client, season) : everydayBasket(chance, client);
    const channel = season === "doubleEleven" && client.segment === "person" ? 1 : usual;
    return saleOf(
      request,
      chance,
      client,
      on,
      linesOf(basket, client.currency, products, request.words.goods),
      channel,
    );
  });
}

function saleOfDeal(request: SampleRequest, chance: Chance, deal: WonSale): Sale {
  const { client, on, amountMinor, title, opportunityId } = deal;
  const line = { productId: null, sku: "", title, quantityMilli: 1000, unitPriceMinor: amountMinor };
  const sale = saleOf(request, chance, client, on, [line], client.language === "en" ? 4 : 0);
  // Written down after the yes.
  const at = instantAt(on, chance.int(17 * 60 + 10, 19 * 60), request.timeZone);
  return { ...sale, opportunityId, at, createdAt: at };
}

/** A sale that is done and not yet settled. */
export function saleOf(
  request: SampleRequest,
  chance: Chance,
  client: Client,
  on: string,
  lines: LineImport[],
  channel: number,
): Sale {
  const at = instantAt(on, chance.int(8 * 60 + 30, 22 * 60), request.timeZone);
  return {
    id: request.newId(),
    client,
    customerId: client.id,
    opportunityId: null,
    kind: "sale",
    state: "done",
    at,
    orderedOn: on,
    currency: client.currency,
    sold: lines.reduce((sum, line) => sum + (line.quantityMilli / 1000) * line.unitPriceMinor, 0),
    receivedMinor: 0,
    paidOn: null,
    dueOn: null,
    channel: request.words.channels[channel]![request.language],
    notes: "",
    externalId: null,
    ownerId: request.owner.id,
    createdAt: at,
    lines,
  };
}

/** Numbers count through each day, as the shop's own do; refunds for themselves. */
function numbered(sales: readonly Sale[]): MadeOrder[] {
  const counts = new Map<string, number>();
  return sales.map(({ client: _, sold: totalMinor, paidOn, ...order }) => {
    const day = `${order.kind === "refund" ? "R" : ""}${order.orderedOn.replaceAll("-", "")}`;
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return { ...order, totalMinor, paidOn, number: `${day}-${String(count).padStart(3, "0")}` };
  });
}
