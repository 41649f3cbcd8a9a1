import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { z } from "#platform/schema";
import { organisationNames } from "./finding.ts";
import { Lifecycle, kinds } from "./fields.ts";
import { findCustomersByContact, type Point, pointOf } from "./points.ts";

const reasons = ["email", "phone", "messenger", "externalId", "name"] as const;

/** Somebody who is here already and may be the same: by which value that is. */
export const Duplicate = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    name: z.string(),
    organisationName: z.string().nullable(),
    lifecycle: Lifecycle,
    orderCount: z.int(), // above nought: who comes back
    lastOrderOn: z.string(),
    reasons: z.array(z.object({ by: z.enum(reasons), value: z.string() })),
  })
  .openapi("Duplicate");
export type Duplicate = z.infer<typeof Duplicate>;

export const DuplicateQuery = z
  .object({
    name: z.string().max(500),
    email: z.string().max(200),
    phone: z.string().max(200),
    messenger: z.string().max(200),
    externalId: z.string().max(200),
    except: z.string().max(100).openapi({ description: "The customer being edited" }),
  })
  .partial();

const most = 5;

/** Who has this name, email, phone, messenger id or external id already. Masked values recognise nobody. */
export function findDuplicates(db: Db, query: z.infer<typeof DuplicateQuery>): Promise<Duplicate[]> {
  const points = reasons.flatMap((kind) => {
    const point = query[kind]?.trim() ? pointOf(kind, query[kind]) : null;
    return point ? [point] : [];
  });
  return findWhoHas(db, points, query.except);
}

/** Who has any of these points, but for one: the most certain first. */
export async function findWhoHas(db: Db, points: readonly Point[], except?: string): Promise<Duplicate[]> {
  const found = new Map<string, Point[]>();
  for (const { customerId, kind, value } of await findCustomersByContact(db, points)) {
    if (customerId !== except) found.set(customerId, [...(found.get(customerId) ?? []), { kind, value }]);
  }
  const ids = [...found.keys()].slice(0, 50);
  const rows = await db
    .selectFrom("customers")
    .select(["id", "kind", "name", "organisationId", "lifecycle", "orderCount", "lastOrderOn"])
    .where(idsIn(db, sql.ref("id"), ids))
    .where("deletedAt", "is", null)
    .execute();
  const names = await organisationNames(db, rows);
  const told = rows.map(({ organisationId, ...row }) => ({
    ...row,
    organisationName: names.get(organisationId ?? "") ?? null,
    reasons: found.get(row.id)!.map(({ kind, value }) => ({ by: kind, value })),
  }));
  return told.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** An equal name alone says little; an equal address or number says nearly all. */
function weight({ reasons }: Duplicate): number {
  return reasons.reduce((sum, { by }) => sum + (by === "name" ? 1 : 2), 0);
}
