import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createCustomers } from "#modules/customers";
import { customHas, customNumber, customText, customYesNo, dialectOf } from "#platform/db";
import { databases, testApp } from "#platform/testing";
import { createField } from "./actions.ts";
import { wantIndex } from "./jobs.ts";
import { findFields } from "./queries.ts";
import type { FieldKind } from "./table.ts";

const column = sql.ref("custom");

describe.each(databases)("finding by the owner's own fields on $name", ({ dialect }) => {
  async function start(kind: FieldKind, values: (string | number | boolean | string[])[]) {
    const app = await testApp(dialect);
    const options = ["a", "b", "c"].map((label) => ({ label }));
    await createField(app.ctx(), { record: "customer", kind, label: "f", options });
    const named = values.map((f, index) => ({ name: `c${index}`, custom: { f } }));
    await createCustomers(app.ctx(), [...named, { name: "none" }]);
    const names = async (rest: ReturnType<typeof sql>) =>
      (await sql<{ name: string }>`select name from customers ${rest}`.execute(app.db)).rows.map(({ name }) => name);
    return { ...app, names };
  }

  test("numbers sort as numbers, and who has none comes first", async () => {
    const { db, names } = await start("number", [10, 9.5, -3]);
    expect(await names(sql`order by ${customNumber(db, column, "f")}, id`)).toEqual(["none", "c2", "c1", "c0"]);
  });

  test("text sorts by code point on either database, and who has none is found as ''", async () => {
    const { db, names } = await start("text", ["b", "Z", "龙"]);
    expect(await names(sql`order by ${customText(db, column, "f")}, id`)).toEqual(["none", "c1", "c0", "c2"]);
    expect(await names(sql`where ${customText(db, column, "f")} = ''`)).toEqual(["none"]);
  });

  test("no is not the same as nothing said", async () => {
    const { db, names } = await start("yesNo", [true, false]);
    expect(await names(sql`order by ${customYesNo(db, column, "f")}, id`)).toEqual(["none", "c1", "c0"]);
  });

  test("one of many choices is found, and its absence too", async () => {
    const { db, names } = await start("choices", [["a", "b"], ["c"]]);
    const has = customHas(db, column, "f", "b");
    expect(await names(sql`where ${has}`)).toEqual(["c0"]);
    expect(await names(sql`where not ${has} order by id`)).toEqual(["c1", "none"]);
  });

  test.each(["text", "number", "yesNo"] as const)(
    "an index on a %s field is made once, when it is wanted",
    async (kind) => {
      const { ctx, db, runJobs } = await start(kind, []);
      await wantIndex(ctx(), await findFields(db, ["customer"]));
      await wantIndex(ctx(), await findFields(db, ["customer"]));
      const jobs = await db.selectFrom("jobs").select("id").where("kind", "=", "fields.index").execute();
      await runJobs();
      const [field] = await findFields(db, ["customer"]);
      expect([jobs.length, field!.indexedAt]).toEqual([1, expect.any(String)]);
      const { version } = field!;
      expect(version).toBe(1);
      expect(await usesIndex(db, kind)).toBe(true);
    },
  );
});

/** Whether a sorted list of the living is read along the index. */
async function usesIndex(db: Parameters<typeof customText>[0], kind: "text" | "number" | "yesNo"): Promise<boolean> {
  const expression = { text: customText, number: customNumber, yesNo: customYesNo }[kind](db, column, "f");
  const list = sql`select * from customers where deleted_at is null order by ${expression} desc, id desc limit 50`;
  if (dialectOf(db) === "postgres") await sql`set enable_seqscan = off`.execute(db);
  const explain = dialectOf(db) === "postgres" ? sql`explain ${list}` : sql`explain query plan ${list}`;
  return JSON.stringify((await explain.execute(db)).rows).includes("customers_custom_f");
}
