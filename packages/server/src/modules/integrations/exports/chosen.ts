import { type CustomerFilter, listCustomerIds } from "#modules/customers";
import { type ContractFilter, listContractIds } from "#modules/sales";
import {
  listOpportunityIds,
  listOrderIds,
  type OpportunityFilter,
  type OrderFilter,
  listQuoteIds,
  type QuoteFilter,
} from "#modules/sales";
import { type InvoiceFilter, listInvoiceIds, listReceivableIds, type ReceivableFilter } from "#modules/sales";
import type { Ctx } from "#platform/context";

const atOnce = 1000;

/** The ids of a list in pieces: those named, else all that the filter leaves. */
export type Chosen = AsyncIterable<string[]>;

/** Ids that were named, in their order. */
export async function* named(ids: readonly string[]): Chosen {
  for (let start = 0; start < ids.length; start += atOnce) yield ids.slice(start, start + atOnce);
}

/** The ids of customers that a filter leaves. */
export async function* customersBy(ctx: Ctx, filter: CustomerFilter): Chosen {
  yield* named(await listCustomerIds(ctx, filter));
}

/** The ids of orders that a filter leaves. */
export async function* ordersBy(ctx: Ctx, filter: OrderFilter): Chosen {
  yield* named(await listOrderIds(ctx, filter));
}

/** The ids of contracts that a filter leaves. */
export async function* contractsBy(ctx: Ctx, filter: ContractFilter): Chosen {
  yield* named(await listContractIds(ctx, filter));
}

/** The ids of opportunities that a filter leaves. */
export async function* opportunitiesBy(ctx: Ctx, filter: OpportunityFilter): Chosen {
  yield* named(await listOpportunityIds(ctx, filter));
}

/** The ids of quotes that a filter leaves. */
export async function* quotesBy(ctx: Ctx, filter: QuoteFilter): Chosen {
  yield* named(await listQuoteIds(ctx, filter));
}

/** The ids of what is still to be paid that a filter leaves. */
export async function* receivablesBy(ctx: Ctx, filter: ReceivableFilter): Chosen {
  yield* named(await listReceivableIds(ctx, filter));
}

/** The ids of invoices that a filter leaves. */
export async function* invoicesBy(ctx: Ctx, filter: InvoiceFilter): Chosen {
  yield* named(await listInvoiceIds(ctx, filter));
}
