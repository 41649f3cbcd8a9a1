import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { z } from "#platform/schema";
import { organisationNames } from "./finding.ts";
import { Lifecycle, kinds } from "./fields.ts";
import { findCustomersByContact, type Point, pointOf } from "./points.ts";

/** Somebody who is here already and may be the same: by which value that is. */
export const Duplicate = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    name: z.string(),
    organisationName: z.string().nullable(),
    lifecycle: Lifecycle,
    orderCount: z.int(),
    reasons: z.array(z.object({ by: z.enum(["email", "phone", "name"]), value: z.string() })),
  })
  .openapi("Duplicate");
export type Duplicate = z.infer<typeof Duplicate>;

export const DuplicateQuery = z
  .object({
    name: z.string().max(500),
    email: z.string().max(200),
    phone: z.string().max(200),
    except: z.string().max(100).openapi({ description: "The customer being edited" }),
  })
  .partial();

const most = 5;

/** Who has this name, email or phone already: the most certain first. Masked values recognise nobody. */
export async function findDuplicates(db: Db, query: z.infer<typeof DuplicateQuery>): Promise<Duplicate[]> {
  const points = (["email", "phone", "name"] as const).flatMap((kind) => {
    const point = query[kind]?.trim() ? pointOf(kind, query[kind]) : null;
    return point ? [point] : [];
  });
  const reasons = new Map<string, Point[]>();
  for (const { customerId, kind, value } of await findCustomersByContact(db, points)) {
    if (customerId !== query.except) reasons.set(customerId, [...(reasons.get(customerId) ?? []), { kind, value }]);
  }
  const ids = [...reasons.keys()].slice(0, 50);
  const rows = await db
    .selectFrom("customers")
    .select(["id", "kind", "name", "organisationId", "lifecycle", "orderCount"])
    .where(idsIn(db, sql.ref("id"), ids))
    .where("deletedAt", "is", null)
    .execute();
  const names = await organisationNames(db, rows);
  const found = rows.map(({ organisationId, ...row }) => ({
    ...row,
    organisationName: names.get(organisationId ?? "") ?? null,
    reasons: reasons.get(row.id)!.map(({ kind, value }) => ({ by: kind as "email" | "phone" | "name", value })),
  }));
  return found.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** An equal name alone says little; an equal address or number says nearly all. */
function weight({ reasons }: Duplicate): number {
  return reasons.reduce((sum, { by }) => sum + (by === "name" ? 1 : 2), 0);
}
