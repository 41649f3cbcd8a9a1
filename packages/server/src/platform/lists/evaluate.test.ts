import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { addDays, dayOf } from "#platform/clock";
import { bulkInsert, type Db } from "#platform/db";
import { say } from "#platform/i18n";
import { databases, startOfTests, testApp } from "#platform/testing";
import { check, type Checked, type CheckedCondition } from "./check.ts";
import { customField } from "./custom.ts";
import type { List } from "./define-list.ts";
import { fieldsIn, type ListField, optionsFrom } from "./fields.ts";
import type { FilterNode } from "./filter.ts";
import { type FieldKind, operators, spans } from "./operators.ts";
import { periodOf } from "./periods.ts";
import { countRows, findIds, findPage } from "./rows.ts";

const timeZone = "Asia/Kathmandu"; // a quarter of an hour beside all others
const today = dayOf(startOfTests, timeZone);
type Value = string | number | boolean | string[] | null;
type Row = { id: string; values: Record<string, Value> };

const { field, walked } = fieldsIn("sheet");
const letters = ["a", "b", "c"] as const;
const options = optionsFrom(letters, { a: say("A", "A"), b: say("B", "B"), c: say("C", "C") });
const columns: ListField[] = [
  field("text", "text", say("Text", "文字")),
  field("amount", "money", say("Amount", "金额")),
  field("day", "date", say("Day", "日期")),
  field("instant", "instant", say("Instant", "时刻")),
  field("choice", "choice", say("Choice", "选择"), { options }),
  field("yes", "yesNo", say("Yes", "是否")),
];
const own = (["text", "number", "money", "date", "choice", "choices", "yesNo", "reference"] as const).map((kind) =>
  customField(
    {
      id: kind,
      key: `own_${kind.toLowerCase()}`,
      label: kind,
      kind,
      options: letters.map((value) => ({ value, label: value })),
      refersTo: null,
      indexedAt: null,
    },
    "sheet.custom",
  ),
);
const fields = [...columns, ...own];
const byKey = new Map(fields.map((one) => [one.key, one]));

/** What a condition says, in plain words of this language: the answer that both databases must give. */
function holds(node: Checked, row: Row): boolean {
  if ("all" in node) return node.all.every((each) => holds(each, row));
  if ("any" in node) return node.any.length === 0 || node.any.some((each) => holds(each, row));
  const value = row.values[node.field.key] ?? null;
  return meets(node, value === "" || (Array.isArray(value) && value.length === 0) ? null : value);
}

function meets({ field: { kind }, is, value: wanted }: CheckedCondition, value: Value): boolean {
  if (is === "yes" || is === "no") return (value === true || value === 1) === (is === "yes");
  if (is === "empty" || is === "filled") return (value === null) === (is === "empty");
  const lower = (text: unknown) => String(text).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  const list = (Array.isArray(wanted) ? wanted : [wanted]) as Value[];
  const has = (one: Value) => (Array.isArray(value) ? value.includes(one as string) : value === one);
  if (is === "isNot") return value !== wanted;
  if (is === "notContains") return value === null || !lower(value).includes(lower(wanted));
  if (is === "noneOf") return !list.some(has);
  if (value === null) return false;
  if (is === "anyOf") return list.some(has);
  if (is === "allOf") return list.every(has);
  if (is === "is") return value === wanted;
  if (is === "contains") return lower(value).includes(lower(wanted));
  if (is === "beginsWith") return lower(value).startsWith(lower(wanted));
  if (kind === "date" || kind === "instant") {
    const on = kind === "instant" ? dayOf(value as string, timeZone) : (value as string);
    const { from, to } = periodOf(is, wanted, today);
    return (from === null || on >= from) && (to === null || on <= to);
  }
  const [number, limit] = [value as number, wanted as number];
  if (is === "between") return number >= (list[0] as number) && number <= (list[1] as number);
  return { above: number > limit, below: number < limit, atLeast: number >= limit, atMost: number <= limit }[
    is as "above"
  ];
}

const words = fc.constantFrom("Anna", "anna", "an", "ÄRGER", "är", "王伟", "伟", "50%", "_", "N", "'");
const numbers = fc.integer({ min: -3, max: 3 });
const on = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const nearBy = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
const at = fc.tuple(nearBy, fc.constantFrom("18:14:59.999", "18:15:00.000", "00:00:00.000", "12:00:00.000"));
const values: Record<FieldKind, fc.Arbitrary<Value>> = {
  text: words,
  link: words,
  number: numbers,
  money: numbers,
  date: nearBy,
  instant: at.map(([day, time]) => `${day}T${time}Z`),
  choice: fc.constantFrom(...letters),
  reference: fc.constantFrom(...letters),
  choices: fc.subarray([...letters]),
  yesNo: fc.boolean(),
};

const rows = fc
  .array(fc.record(Object.fromEntries(fields.map(({ key, kind }) => [key, fc.option(values[kind])]))), {
    maxLength: 12,
  })
  .map((all) => all.map((one, index): Row => ({ id: `r${index}`, values: one as Record<string, Value> })));

function conditionOn({ key, kind }: ListField): fc.Arbitrary<FilterNode> {
  return fc.constantFrom(...operators[kind]).chain((is): fc.Arbitrary<FilterNode> => {
    const asked = (value: fc.Arbitrary<unknown>) => value.map((one) => ({ field: key, is, value: one }) as FilterNode);
    if (is === "empty" || is === "filled" || is === "yes" || is === "no") return fc.constant({ field: key, is });
    if (is === "anyOf" || is === "allOf" || is === "noneOf") return asked(fc.subarray([...letters], { minLength: 1 }));
    if (is === "within") return asked(fc.constantFrom(...spans));
    if (is === "lastDays" || is === "nextDays" || is === "olderThanDays") return asked(fc.integer({ min: 0, max: 40 }));
    const one = kind === "date" || kind === "instant" ? fc.oneof(on, nearBy) : values[kind];
    return asked(is === "between" ? fc.tuple(one, one) : one);
  });
}

const condition = fc.oneof(...fields.map(conditionOn));
const group = (node: fc.Arbitrary<FilterNode>): fc.Arbitrary<FilterNode> =>
  fc.oneof(
    fc.array(node, { maxLength: 3 }).map((all) => ({ all })),
    fc.array(node, { maxLength: 3 }).map((any) => ({ any })),
  );
const filters = group(fc.oneof(condition, group(fc.oneof(condition, group(condition)))));

/** The same list twice: as if every column had an index, and as if none had. */
const lists = [true, false].map((indexed): List => {
  const all = fields.map((one) => ({ ...one, indexed }));
  return {
    name: "products",
    area: "sales",
    from: sql`sheet`,
    id: sql.ref("sheet.id"),
    living: sql`1 = 1`,
    fields: [...all, field("id", "text", say("Id", "编号"), walked("id"))],
    customFields: async () => [],
    find: async () => ({ ids: [] }),
    timeZone: async () => timeZone,
  };
});

async function write(db: Db, all: readonly Row[]) {
  await sql`delete from sheet`.execute(db);
  const stored = all.map(({ id, values: given }) => {
    const ownValues = Object.entries(given).filter(([key, value]) => key.startsWith("custom.") && value !== null);
    const custom = Object.fromEntries(ownValues.map(([key, value]) => [key.slice("custom.".length), value]));
    const { text, amount, day, instant, choice, yes } = given;
    const row = { text, amount, day, instant, choice, yes: typeof yes === "boolean" ? Number(yes) : yes };
    return { id, ...row, custom: JSON.stringify(custom) };
  });
  await bulkInsert(db, "sheet" as "products", stored);
}

describe.each(databases)("a filter on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const text = sql.raw(dialect === "postgres" ? `text collate "C"` : "text");
    await sql`create table sheet (id ${text} primary key, text ${text}, amount bigint, day ${text}, instant ${text},
      choice ${text}, yes integer, custom ${text})`.execute(app.db);
    return app;
  }

  test("leaves what it says, whatever is empty, with an index and without", { timeout: 60_000 }, async () => {
    const { ctx, db } = await start();
    await fc.assert(
      fc.asyncProperty(rows, fc.array(filters, { minLength: 4, maxLength: 8 }), async (all, asked) => {
        await write(db, all);
        for (const filter of asked) {
          const checked = check(filter, byKey);
          const expected = all.filter((row) => holds(checked, row)).map(({ id }) => id);
          for (const list of lists) {
            const found = await findPage(ctx(), list, { where: [filter], sort: "id", limit: 100 });
            expect(found.ids.toSorted()).toEqual(expected.toSorted());
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("leaves as many as it counts and names", async () => {
    const { ctx, db } = await start();
    const [all] = fc.sample(fc.array(fc.constant(0), { minLength: 9, maxLength: 9 }), 1);
    await write(
      db,
      all!.map((_, index) => ({ id: `r${index}`, values: { amount: index, text: null } })),
    );
    const asked = { where: [{ field: "amount", is: "above", value: 4 }] as FilterNode[] };
    expect(await countRows(ctx(), lists[1]!, asked)).toBe(4);
    expect(await findIds(ctx(), lists[0]!, asked)).toEqual(["r5", "r6", "r7", "r8"]);
  });

  test("and a sort by an own field show every row once, page by page, the empty ones first", async () => {
    const { ctx, db } = await start();
    const byOwn = own.filter(({ sort }) => sort).map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...byOwn), fc.boolean(), async (all, key, down) => {
        await write(db, all);
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const more: { cursor?: string } = cursor ? { cursor } : {};
          const sort = down ? `-${key}` : key;
          const page = await findPage(ctx(), ownSorted, { sort, limit: 2, ...more });
          seen.push(...page.ids);
          cursor = page.nextCursor;
        } while (cursor);
        const valueOf = new Map(all.map(({ id, values: given }) => [id, given[key] ?? null]));
        const ordered = all
          .map(({ id }) => id)
          .toSorted((a, b) => before(valueOf.get(a) ?? null, valueOf.get(b) ?? null) || (a < b ? -1 : 1));
        expect(seen).toEqual(down ? ordered.toReversed() : ordered);
      }),
      { numRuns: 40 },
    );
  });
});

const ownSorted: List = { ...lists[1]!, fields: [], customFields: async () => own };

/** Texts by code point, numbers by size, no before yes; what is empty before all. */
function before(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a !== "string") return Number(a) - Number(b);
  return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
}
