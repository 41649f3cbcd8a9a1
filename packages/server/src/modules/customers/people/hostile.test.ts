import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCustomers, getCustomer, updateCustomer } from "#modules/customers";
import { undoOperation } from "#platform/changes";
import { databases, testApp } from "#platform/testing";
import { storable } from "./fields.ts";
import type { Customer } from "./table.ts";

const file = join(process.env["SOLOIST_TEST_DATA"] ?? "../shared/data", "hostile/blns.json");
const there = existsSync(file);

describe.each(databases)("strings that break software on $name", ({ dialect }) => {
  test.skipIf(!there)("the naughty strings survive creation and list, and each visible one is found", async () => {
    const { post, get } = await testApp(dialect);
    const naughty = (JSON.parse(readFileSync(file, "utf8")) as string[]).filter((text) => text.trim() !== "");
    const made = new Map<string, string>();
    for (const name of naughty) {
      const answer = await post("/customers", { name, notes: name, tags: [...name].length < 50 ? [name] : [] });
      expect([name, answer.status]).toEqual([name, 201]);
      made.set(((await answer.json()) as Customer).id, name.trim());
    }
    const listed = new Map<string, string>();
    for (let cursor = ""; ;) {
      const page = (await (await get(`/customers?limit=200${cursor}`)).json()) as {
        items: Customer[];
        nextCursor: string | null;
      };
      for (const { id, name } of page.items) listed.set(id, name);
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(listed).toEqual(made);
    for (const [id, name] of [...made].filter(([, text]) => /^[\p{L}\p{N}]{2,20}$/u.test(text))) {
      const { items } = (await (await get(`/search?q=${encodeURIComponent(name)}`)).json()) as {
        items: { id: string }[];
      };
      expect([name, items.some((hit) => hit.id === id)]).toEqual([name, true]);
    }
  });

  test("any text comes back as it was typed, but for what no database keeps", async () => {
    const { ctx, db } = await testApp(dialect);
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, notes) => {
        const [id] = await createCustomers(ctx(), [{ name: storable(`x${name}`), notes: storable(notes) }]);
        expect(await getCustomer(db, id!)).toMatchObject({ name: storable(`x${name}`), notes: storable(notes) });
      }),
      { numRuns: 60 },
    );
  });

  test("whatever is changed, undo gives the same customer back", async () => {
    const { ctx, db } = await testApp(dialect);
    const entry = fc.record({ label: fc.constantFrom("", "work"), value: fc.string({ minLength: 1, maxLength: 20 }) });
    const patch = fc.record(
      {
        name: fc.string({ minLength: 1, maxLength: 20 }),
        level: fc.constantFrom("A", "B", null),
        lifecycleSet: fc.constantFrom("lost", "dormant", null),
        phones: fc.array(entry, { maxLength: 3 }),
        tags: fc.array(fc.constantFrom("a", "b", "'"), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(patch, async (change) => {
        const [id] = await createCustomers(ctx(), [{ name: "张伟", tags: ["a"], phones: [] }]);
        const state = async () => ({
          row: { ...(await getCustomer(db, id!)), version: 0 },
          points: await db
            .selectFrom("contactPoints")
            .select(["kind", "value"])
            .where("customerId", "=", id!)
            .orderBy("kind")
            .orderBy("value")
            .execute(),
          tags: await db
            .selectFrom("customerTags")
            .select("tag")
            .where("customerId", "=", id!)
            .orderBy("tag")
            .execute(),
        });
        const before = await state();
        const changing = ctx();
        let hasWritten = false;
        changing.operation.wrote = () => (hasWritten = true);
        await updateCustomer(changing, id!, change);
        if (!hasWritten) return;
        await undoOperation(ctx(), changing.operation.id);
        expect(await state()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
