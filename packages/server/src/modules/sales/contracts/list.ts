import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { type Ctx, demand } from "#platform/context";
import { idsIn } from "#platform/db";
import {
  type Asked,
  countRows,
  defineList,
  findIds,
  findPage,
  type FilterNode,
  type Found,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { findReferences } from "#platform/search";
import { z } from "#platform/schema";
import { contractFields } from "./list-fields.ts";
import { present } from "./queries.ts";
import { Contract, type ContractRow, ContractState } from "./table.ts";

const mostHits = 1000;

const contracts = defineList({
  name: "contracts",
  area: "sales",
  from: sql`contracts k`,
  id: sql.ref("k.id"),
  living: sql`k.deleted_at is null`,
  fields: contractFields,
  sortsAs: { amount: "amountMinor" },
  find: findByText,
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** A contract is found by its number and title, and by its customer. */
async function findByText({ db }: Ctx, text: string): Promise<Found> {
  const hits = await findReferences(db, text, ["contract", "customer"], 2 * mostHits);
  const hitsOf = (wanted: string) => hits.flatMap(({ kind, refId }) => (kind === wanted ? [refId] : []));
  const own = idsIn(db, sql.ref("k.id"), hitsOf("contract"));
  const byCustomer = idsIn(db, sql.ref("k.customerId"), hitsOf("customer"));
  return {
    where: sql`(${own} or ${byCustomer})`,
    source: sql`select k.id as id from contracts k where ${own}
      union all select k.id as id from contracts k where ${byCustomer}`,
  };
}

/** A contract as lists show it: without its text. */
export const ContractItem = Contract.omit({ text: true, frozenText: true, notes: true, deletedAt: true })
  .extend({ customerName: z.string().nullable() })
  .openapi("ContractItem");
export type ContractItem = z.infer<typeof ContractItem>;

/** Which contracts; every condition given must hold. */
export const ContractFilter = z.object({
  q: z.string().max(200).optional().openapi({ description: "Part of the number, title or customer" }),
  where: Where.optional(),
  customerId: z.string().max(100).optional(),
  opportunityId: z.string().max(100).optional(),
  state: ContractState.optional(),
});
export type ContractFilter = z.infer<typeof ContractFilter>;

export const ContractSort = sortOf(contracts, "-createdAt");

type ContractQuery = ContractFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of contracts. */
export async function listContracts(ctx: Ctx, query: ContractQuery): Promise<Page<ContractItem>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const { ids, nextCursor } = await findPage(ctx, contracts, { ...askedOf(query), sort, limit, cursor });
  const { rows } = await sql<ContractRow & { customerName: string | null }>`
    select k.*, c.name as customer_name from contracts k left join customers c on c.id = k.customer_id
    where ${idsIn(ctx.db, sql.ref("k.id"), ids)}`.execute(ctx.db);
  const items = inOrder(ids, rows).map(({ customerName, ...row }) =>
    ContractItem.parse({ ...present(row), customerName }),
  );
  return { items, nextCursor };
}

/** How many contracts a filter leaves. */
export function countContracts(ctx: Ctx, filter: ContractFilter): Promise<number> {
  return countRows(ctx, contracts, askedOf(filter));
}

/** The ids of all that a filter leaves. */
export function listContractIds(ctx: Ctx, filter: ContractFilter): Promise<string[]> {
  return findIds(ctx, contracts, askedOf(filter));
}

function askedOf({ q, where, customerId, opportunityId, state }: ContractFilter): Asked {
  const one = (field: string, value: string | undefined): FilterNode[] =>
    value === undefined ? [] : [{ field, is: "anyOf", value: [value] }];
  return {
    q,
    where: [
      ...(where ? [where] : []),
      ...one("customerId", customerId),
      ...one("opportunityId", opportunityId),
      ...one("state", state),
    ],
  };
}
