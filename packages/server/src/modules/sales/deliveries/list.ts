import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import {
  type Asked,
  countRows,
  defineList,
  type FilterNode,
  findIds,
  findPage,
  type Found,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { z } from "#platform/schema";
import { findReferences } from "#platform/search";
import { deliveryFields } from "./list-fields.ts";
import { presentDelivery } from "./queries.ts";
import { Delivery, deliveryKinds, type DeliveryRow, deliveryStates } from "./table.ts";

const mostHits = 1000;

const deliveries = defineList({
  name: "deliveries",
  area: "sales",
  from: sql`deliveries d`,
  id: sql.ref("d.id"),
  living: sql`d.deleted_at is null`,
  fields: deliveryFields,
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** A delivery is found by its title, and by its customer. */
async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["delivery", "customer"], 2 * mostHits);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const byTitle = idsIn(db, sql.ref("d.id"), hitsOf("delivery"));
  const byCustomer = idsIn(db, sql.ref("d.customerId"), hitsOf("customer"));
  return {
    where: sql`(${byTitle} or ${byCustomer})`,
    source: sql`select d.id as id from deliveries d where ${byTitle}
      union all select d.id as id from deliveries d where ${byCustomer}`,
  };
}

/** A delivery as lists show it. */
export const DeliveryItem = Delivery.omit({ notes: true, files: true, deletedAt: true })
  .extend({ customerName: z.string().nullable() })
  .openapi("DeliveryItem");
export type DeliveryItem = z.infer<typeof DeliveryItem>;

/** Which deliveries; every condition given must hold. */
export const DeliveryFilter = z.object({
  q: z.string().max(200).optional(),
  where: Where.optional(),
  customerId: z.string().max(100).optional(),
  orderId: z.string().max(100).optional(),
  kind: z.enum(deliveryKinds).optional(),
  state: z.enum(deliveryStates).optional(),
});
export type DeliveryFilter = z.infer<typeof DeliveryFilter>;

export const DeliverySort = sortOf(deliveries, "-createdAt");

type DeliveryQuery = DeliveryFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of deliveries. */
export async function listDeliveries(ctx: Ctx, query: DeliveryQuery): Promise<Page<DeliveryItem>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, deliveries, { ...askedOf(query), sort, limit, cursor });
  const { rows } = await sql<DeliveryRow & { customerName: string | null }>`
    select d.*, c.name as customer_name from deliveries d left join customers c on c.id = d.customer_id
    where ${idsIn(ctx.db, sql.ref("d.id"), ids)}`.execute(ctx.db);
  return {
    items: inOrder(ids, rows).map((row) =>
      DeliveryItem.parse({ ...presentDelivery(row), customerName: row.customerName }),
    ),
    nextCursor,
  };
}

/** How many deliveries a filter leaves. */
export const countDeliveries = (ctx: Ctx, filter: DeliveryFilter): Promise<number> =>
  countRows(ctx, deliveries, askedOf(filter));

/** The ids of all that a filter leaves. */
export const listDeliveryIds = (ctx: Ctx, filter: DeliveryFilter): Promise<string[]> =>
  findIds(ctx, deliveries, askedOf(filter));

function askedOf({ q, where, customerId, orderId, kind, state }: DeliveryFilter): Asked {
  const one = (field: string, value: string | undefined): FilterNode | undefined =>
    value === undefined ? undefined : { field, is: "anyOf", value: [value] };
  const nodes = [where, one("customerId", customerId), one("orderId", orderId), one("kind", kind), one("state", state)];
  return { q, where: nodes.filter((node) => node !== undefined) };
}
