import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undoOperation } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { AppError } from "#platform/errors";
import { databases, testApp } from "#platform/testing";
import { createCustomer, updateCustomer } from "../../people/actions/customers.ts";
import { addToTimeline } from "../../timeline/actions.ts";
import { mergeCustomers } from "./actions.ts";
import { type Act, modelOf } from "./testing/model.ts";

const at = fc.nat({ max: 7 });
const words = fc.constantFrom("", "a", "b");
const tag = fc.constantFrom("red", "green", "blue");
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("create" as const), job: words, tag }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("write" as const), whom: at, job: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tag" as const), whom: at, tag }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("note" as const), whom: at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("merge" as const), whom: at, into: at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("undo" as const), which: at }) },
);

describe.each(databases)("any sequence of creations, edits, merges and undos on $name", ({ dialect, name }) => {
  test("ends where a simple model ends, and what the model refuses is refused", { timeout: 120_000 }, async () => {
    const { ctx, db } = await testApp(dialect);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const model = modelOf();
        const prefix = `${++round}-`;
        const real = realOf(ctx, prefix);
        for (const one of acts) {
          const expected = model.run(one);
          expect([one, await real.run(one, expected.ids)]).toEqual([one, expected.outcome]);
        }
        const rows = await db
          .selectFrom("customers")
          .select(["id", "jobTitle", "tags", "deletedAt", "mergedInto"])
          .execute();
        const notes = await db.selectFrom("timeline").select(["customerId", "kind", "deletedAt"]).execute();
        const seen = model.customers().map(({ key, ...wanted }) => {
          const row = rows.find(({ id }) => id === real.idOf(key))!;
          return [
            { key, ...wanted, tags: [...wanted.tags].sort() },
            {
              key,
              job: row.jobTitle,
              tags: (JSON.parse(row.tags) as string[]).sort(),
              gone: row.deletedAt !== null,
              into: row.mergedInto === null ? null : real.keyOf(row.mergedInto),
              notes: notes.filter(
                ({ customerId, kind, deletedAt }) => customerId === row.id && kind === "note" && !deletedAt,
              ).length,
            },
          ];
        });
        expect(seen.map(([, is]) => is)).toEqual(seen.map(([wanted]) => wanted));
      }),
      { numRuns: name === "SQLite" ? 40 : 15 },
    );
  });
});

function realOf(ctx: () => Ctx, prefix: string) {
  const ids: string[] = [];
  const operations: string[] = [];
  const doIt = async (one: Act, [first, second]: readonly number[]): Promise<string> => {
    const own = ctx();
    const customerId = ids[first!]!;
    if (one.do === "create") {
      const { id } = await createCustomer(own, { name: `${prefix}${ids.length}`, jobTitle: one.job, tags: [one.tag] });
      ids.push(id);
    } else if (one.do === "write") await updateCustomer(own, customerId, { jobTitle: one.job });
    else if (one.do === "tag") {
      const { tags } = (await own.db
        .selectFrom("customers")
        .select("tags")
        .where("id", "=", customerId)
        .executeTakeFirst())!;
      await updateCustomer(own, customerId, { tags: [...(JSON.parse(tags) as string[]), one.tag] });
    } else if (one.do === "note") await addToTimeline(own, { customerId, kind: "note", text: "!" });
    else if (one.do === "merge") await mergeCustomers(own, { survivorId: ids[second!]!, duplicateIds: [customerId] });
    else {
      await undoOperation(own, operations[first!]!);
      return "done";
    }
    operations.push(own.operation.id);
    return "done";
  };
  return {
    idOf: (key: number) => ids[key]!,
    keyOf: (id: string) => ids.indexOf(id),
    async run(one: Act, which: readonly number[] | null): Promise<string> {
      if (which === null) return "nothing";
      try {
        return await doIt(one, which);
      } catch (error) {
        if (error instanceof AppError && error.kind === "refused") return "refused";
        // What changed nothing left nothing to undo.
        if (error instanceof AppError && error.code === "changes.no_such_operation") return "done";
        throw error;
      }
    },
  };
}
