import { sql } from "kysely";
import { bulkInsert, type Db, idsIn } from "#platform/db";
import { foldText, isMasked, normaliseEmail } from "#platform/text";
import type { Entry } from "./fields.ts";
import { tidyPhone } from "./fields.ts";
import type { ContactPoint, CustomerRow, PointKind } from "./table.ts";

export type Point = { kind: PointKind; value: string };

const readablePhone = /^\+\d{6,15}(-\d{1,7})?$/;

/** The form in which a value of this kind is compared; null when nobody can be recognised by it (masked, unreadable). */
export function pointOf(kind: PointKind, text: string): Point | null {
  const value = normalForm(kind, text);
  return value ? { kind, value } : null;
}

function normalForm(kind: PointKind, text: string): string | null {
  if (kind === "externalId") return text.trim();
  if (isMasked(text)) return null;
  if (kind === "email") return normaliseEmail(text);
  if (kind === "phone") {
    const phone = readablePhone.test(text) ? text : tidyPhone(text);
    return readablePhone.test(phone) ? phone : null;
  }
  return foldText(text);
}

/** What this customer can be recognised by. */
export function pointsOf(row: CustomerRow): ContactPoint[] {
  const values = (json: string) => (json === "[]" ? [] : (JSON.parse(json) as Entry[]).map(({ value }) => value));
  const points = [
    pointOf("name", row.name),
    row.externalId ? pointOf("externalId", row.externalId) : null,
    ...values(row.emails).map((value) => pointOf("email", value)),
    ...values(row.phones).map((value) => pointOf("phone", value)),
    ...values(row.messengers).map((value) => pointOf("messenger", value)),
  ];
  const seen = new Map<string, ContactPoint>();
  for (const point of points) {
    if (point) seen.set(`${point.kind}:${point.value}`, { customerId: row.id, ...point });
  }
  return [...seen.values()];
}

/** Writes the points of these customers anew; `known` says whose old ones must go first. */
export async function replacePoints(db: Db, rows: CustomerRow[], known: string[]): Promise<void> {
  if (known.length > 0) {
    await db
      .deleteFrom("contactPoints")
      .where(idsIn(db, sql.ref("customerId"), known))
      .execute();
  }
  await bulkInsert(
    db,
    "contactPoints",
    rows.flatMap((row) => pointsOf(row)),
  );
}

export type Recognised = ContactPoint & { name: string; externalId: string | null };

/** Which customers have any of these points. A point that several have is answered several times. */
export async function findCustomersByContact(db: Db, points: readonly Point[]): Promise<Recognised[]> {
  const found: Recognised[] = [];
  for (const kind of new Set(points.map((point) => point.kind))) {
    const values = points.flatMap((point) => (point.kind === kind ? [point.value] : []));
    const rows = await db
      .selectFrom("contactPoints")
      .innerJoin("customers", "customers.id", "contactPoints.customerId")
      .select(["contactPoints.customerId", "contactPoints.kind", "contactPoints.value"])
      .select(["customers.name", "customers.externalId"])
      .where("contactPoints.kind", "=", kind)
      .where(idsIn(db, sql.ref("contactPoints.value"), values))
      .orderBy("customers.id")
      .execute();
    found.push(...rows);
  }
  return found;
}
