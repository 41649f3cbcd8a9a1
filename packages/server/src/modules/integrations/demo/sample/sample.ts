import { makeAppointments } from "./appointments.ts";
import { makeCommissions } from "./commissions/commissions.ts";
import { makeDeliveries } from "./commissions/deliveries.ts";
import { deliveryEntries, paymentEntries } from "./commissions/entries.ts";
import { makePayments, makePlans } from "./commissions/instalments.ts";
import { makeCustomers } from "./customers.ts";
import { makeDeals, wonSales } from "./deals.ts";
import { makeEveryday } from "./everyday.ts";
import { dealEntries, orderEntries } from "./order-entries.ts";
import { makeOrders } from "./orders.ts";
import { makeContracts } from "./papers/contracts.ts";
import { contractEntries, quoteEntries } from "./papers/entries.ts";
import { makeInvoices } from "./papers/invoices.ts";
import { makeQuotes } from "./papers/quotes.ts";
import { makeProducts } from "./products.ts";
import type { Sample, SampleRequest } from "./request.ts";
import { makeTasks } from "./tasks.ts";
import { makeTimeline } from "./timeline.ts";
import { tagColors, type TagWord } from "./words/owner-words.ts";

/**
 * Two years of a small firm's dealings up to yesterday, in the words of its trade. Pure: the same request gives the same sample, but for the
 * ids, which `newId` makes.
 */
export function makeSample(request: SampleRequest): Sample {
  const products = makeProducts(request);
  const { clients, drafts } = makeCustomers(request);
  const stories = makeDeals(request, clients);
  const commissions = makeCommissions(request, clients);
  const commissioned = commissions.map(({ sale }) => sale);
  const orders = makeOrders(request, clients, products, wonSales(stories), commissioned);
  const payments = makePayments(request, commissions);
  const deliveries = makeDeliveries(request, commissions);
  const quotes = makeQuotes(request, stories, commissions);
  const { contracts, tasks } = makeContracts(request, clients, stories, commissions, quotes);
  const { titles: invoiceTitles, invoices } = makeInvoices(request, clients, commissions, orders);
  const everyday = makeEveryday(request, clients, products);
  return {
    everyday,
    tags: (Object.keys(request.words.tags) as TagWord[]).map((word) => ({
      name: request.words.tags[word][request.language],
      color: tagColors[word],
    })),
    products,
    customers: drafts,
    opportunities: stories.map(({ opportunity }) => opportunity),
    orders: orders.map(({ paidOn: _, ...order }) => order),
    instalments: makePlans(request, commissions),
    payments,
    deliveries,
    quotes,
    contracts,
    invoiceTitles,
    invoices,
    appointments: makeAppointments(request, commissions),
    tasks: [...makeTasks(request, clients, stories, orders), ...tasks],
    timeline: [
      ...makeTimeline(request, clients, stories, orders),
      ...orderEntries(request, orders),
      ...dealEntries(request, stories),
      ...paymentEntries(request, payments, orders),
      ...deliveryEntries(request, deliveries),
      ...quoteEntries(request, quotes),
      ...contractEntries(request, contracts),
    ],
  };
}
