import { sql } from "kysely";
import type { Db } from "#platform/db";
import { findReferences } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import { pointOf } from "../people/queries.ts";
import { type Compared, valuesOf } from "./cells.ts";

/** So many are looked at under one key. A name that more have is told apart by the search of the whole base. */
const mostOfKey = 300;
const mostOfName = 100;

/** Who is worth a look beside this customer: the same point, the same mailbox name, a name that is alike or sounds so. */
export async function alikeOf(db: Db, row: Compared): Promise<string[]> {
  const points = [
    pointOf("name", row.name),
    ...valuesOf(row, "phone").map((value) => pointOf("phone", value)),
    ...valuesOf(row, "email").map((value) => pointOf("email", value)),
    ...valuesOf(row, "messenger").map((value) => pointOf("messenger", value)),
  ];
  const ids = new Set<string>();
  for (const point of points) {
    if (!point) continue;
    const rows = await db
      .selectFrom("contactPoints")
      .select("customerId")
      .where("kind", "=", point.kind)
      .where("value", "=", point.value)
      .limit(mostOfKey)
      .execute();
    for (const { customerId } of rows) ids.add(customerId);
    if (point.kind === "email") for (const id of await sameMailbox(db, point.value)) ids.add(id);
  }
  for (const name of await namesAlike(row.name)) {
    for (const { refId } of await findReferences(db, name, ["customer"], mostOfName)) ids.add(refId);
  }
  return [...ids];
}

/** The same name before the @, at whatever provider. */
async function sameMailbox(db: Db, email: string): Promise<string[]> {
  const name = email.slice(0, email.indexOf("@") + 1);
  if (name.length < 5) return [];
  // "@" and the character behind it, so that an index on the value answers.
  const { rows } = await sql<{ id: string }>`select customer_id as id from contact_points
    where kind = 'email' and value >= ${name} and value < ${`${name.slice(0, -1)}A`} limit ${mostOfName}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What a name that is alike would be found by: how it sounds, and each of its words alone. */
async function namesAlike(name: string): Promise<string[]> {
  await loadPinyin();
  const words = name.split(/\s+/).filter((word) => word.length > 2);
  const sound = /\p{Script=Han}/u.test(name) ? [pinyinOf(name).full] : [];
  return [...new Set([...sound, ...words])].filter(Boolean).slice(0, 4);
}
