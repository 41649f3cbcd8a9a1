import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import type { RowFacts } from "../facts/facts.ts";
import { enterProduct } from "./products.ts";
import { taskKey, type World } from "./world.ts";

/** The tasks of the base that these rows may mean: those of the customers known, and those of nobody. */
export async function loadTasks(db: Db, world: World, rows: readonly RowFacts[]): Promise<void> {
  const titles = [...new Set(rows.flatMap(({ task }) => (task ? [task.title] : [])))];
  if (titles.length === 0) return;
  const customers = [...world.people.values()].flatMap(({ before, id }) => (before ? [id] : []));
  const found = await db
    .selectFrom("tasks")
    .selectAll()
    .where("deletedAt", "is", null)
    .where((where) =>
      where.or([
        idsIn(db, sql.ref("customerId"), customers),
        where.and([where("customerId", "is", null), idsIn(db, sql.ref("title"), titles)]),
      ]),
    )
    .orderBy("id")
    .execute();
  for (const before of found) {
    const key = taskKey(before.customerId, before.title, before.dueOn);
    if (!world.tasks.has(key)) world.tasks.set(key, { before, changed: false, made: null, doneAt: before.doneAt });
  }
}

/** The products of the base that these rows may mean, by code and by name. */
export async function loadProducts(db: Db, world: World, rows: readonly RowFacts[]): Promise<void> {
  const facts = rows.flatMap(({ product }) => product ?? []);
  if (facts.length === 0) return;
  const skus = facts.flatMap(({ sku }) => sku ?? []);
  const names = facts.map(({ name }) => name);
  const found = await db
    .selectFrom("products")
    .selectAll()
    .where("deletedAt", "is", null)
    .where((where) => where.or([idsIn(db, sql.ref("sku"), skus), idsIn(db, sql.ref("name"), names)]))
    .orderBy("id")
    .execute();
  for (const before of found) {
    const { id, name, sku, unit, priceMinor, currency, notes, active } = before;
    enterProduct(world, { before, now: { id, name, sku, unit, priceMinor, currency, notes, active } });
  }
}
