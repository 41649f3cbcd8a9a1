import { sql } from "kysely";
import { findCustomersByContact, type Point, pointOf } from "#modules/customers";
import { type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import type { RowFacts } from "../facts/facts.ts";
import { type CustomFieldId, type FieldId, keyOfCustom } from "../recognition/fields.ts";
import { quoted } from "../values/cells.ts";
import type { PlanSettings } from "./settings.ts";
import type { World } from "./world.ts";

export type Referred = "customer" | "opportunity" | "order" | "product";

/** What the cells said, for a piece that is planned once more after its transaction was turned back. */
const written = new WeakMap<RowFacts, Map<string, string>>();

/**
 * Puts the id of the record that a cell names where its field refers to one: by name, number, code, email or phone. A
 * word that fits none, or several, is a fault of its cell.
 */
export async function resolveReferences(
  db: Db,
  world: World,
  rows: readonly RowFacts[],
  { references, columns }: PlanSettings,
): Promise<void> {
  for (const [id, kind] of references) {
    const key = keyOfCustom(id as CustomFieldId);
    const part = id.slice(0, id.indexOf(".")) as "customer" | "opportunity" | "order";
    const named = rows.filter((row) => typeof row[part]?.custom?.[key] === "string");
    const wordOf = (row: RowFacts) => written.get(row)?.get(id) ?? String(row[part]!.custom![key]);
    const unknown = new Set(named.map(wordOf).filter((word) => !world.referred.has(`${kind}:${word}`)));
    if (unknown.size > 0) {
      const found = await finders[kind](db, [...unknown]);
      for (const word of unknown) world.referred.set(`${kind}:${word}`, [...new Set(found.get(word))]);
    }
    const column = columns.indexOf(id as FieldId);
    for (const row of named) {
      const word = wordOf(row);
      const ids = world.referred.get(`${kind}:${word}`)!;
      if (ids.length === 1) {
        written.set(row, new Map([...(written.get(row) ?? []), [id, word]]));
        row[part]!.custom![key] = ids[0]!;
      } else
        row.problems.push({ column: column < 0 ? null : column, reason: ids.length === 0 ? none(word) : many(word) });
    }
  }
}

type Found = Map<string, string[]>;
const finders: Record<Referred, (db: Db, words: string[]) => Promise<Found>> = {
  customer: customersNamed,
  order: (db, words) => byColumns(db, "orders", ["number"], words),
  product: (db, words) => byColumns(db, "products", ["sku", "name"], words),
  opportunity: (db, words) => byColumns(db, "opportunities", ["title", "external_id"], words),
};

const pointKinds = ["name", "email", "phone", "externalId"] as const;

async function customersNamed(db: Db, words: string[]): Promise<Found> {
  const wordsOf = new Map<string, string[]>();
  const points: Point[] = [];
  for (const word of words) {
    for (const kind of pointKinds) {
      const point = pointOf(kind, word);
      if (!point) continue;
      points.push(point);
      const key = `${kind}:${point.value}`;
      wordsOf.set(key, [...(wordsOf.get(key) ?? []), word]);
    }
  }
  const found: Found = new Map();
  for (const { kind, value, customerId } of await findCustomersByContact(db, points)) {
    for (const word of wordsOf.get(`${kind}:${value}`) ?? []) found.set(word, [...(found.get(word) ?? []), customerId]);
  }
  return found;
}

async function byColumns(db: Db, table: string, columns: readonly string[], words: string[]): Promise<Found> {
  const found: Found = new Map();
  for (const column of columns) {
    const { rows } = await sql<{ id: string; word: string }>`select id, ${sql.ref(column)} as word
      from ${sql.table(table)} where deleted_at is null and ${idsIn(db, sql.ref(column), words)}`.execute(db);
    for (const { id, word } of rows) found.set(word, [...(found.get(word) ?? []), id]);
  }
  return found;
}

const none = (word: string) => say(`There is no “${quoted(word)}” to refer to.`, `没有“${quoted(word)}”可以引用。`);
const many = (word: string) =>
  say(
    `“${quoted(word)}” is the name of several; give a number, code or email.`,
    `有多条记录叫“${quoted(word)}”，请写编号、编码或邮箱。`,
  );
