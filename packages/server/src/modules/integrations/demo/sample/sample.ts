import { makeCustomers } from "./customers.ts";
import { makeDeals, wonSales } from "./deals.ts";
import { makeEveryday } from "./everyday.ts";
import { dealEntries, orderEntries } from "./order-entries.ts";
import { makeOrders } from "./orders.ts";
import { makeProducts } from "./products.ts";
import type { Sample, SampleRequest } from "./request.ts";
import { makeTasks } from "./tasks.ts";
import { makeTimeline } from "./timeline.ts";
import { tagColors, tags, type TagWord } from "./words/owner-words.ts";

/**
 * Two years of a small tea firm's dealings up to yesterday. Pure: the same request gives the same sample, but for the
 * ids, which `newId` makes.
 */
export function makeSample(request: SampleRequest): Sample {
  const products = makeProducts(request);
  const { clients, drafts } = makeCustomers(request);
  const stories = makeDeals(request, clients);
  const orders = makeOrders(request, clients, products, wonSales(stories));
  const everyday = makeEveryday(request, clients, products);
  return {
    everyday,
    tags: (Object.keys(tags) as TagWord[]).map((word) => ({
      name: tags[word][request.language],
      color: tagColors[word],
    })),
    products,
    customers: drafts,
    opportunities: stories.map(({ opportunity }) => opportunity),
    orders: orders.map(({ paidOn: _, ...order }) => order),
    tasks: makeTasks(request, clients, stories, orders),
    timeline: [
      ...makeTimeline(request, clients, stories, orders),
      ...orderEntries(request, orders),
      ...dealEntries(request, stories),
    ],
  };
}
