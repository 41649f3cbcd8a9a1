import { describe, expect, test } from "vitest";
import { inTransaction } from "#platform/context";
import { findDocuments, indexDocuments, type SearchDocument } from "#platform/search";
import { databases, testApp } from "#platform/testing";

const person = (refId: string, title: string, full: string, initials: string, phone: string): SearchDocument => ({
  refId,
  kind: "customer",
  title,
  subtitle: "",
  findable: { title, phones: [phone], ...(full && { pinyin: [{ full, initials }] }) },
});
const people = [
  person("1", "张伟", "zhangwei", "zw", "+8613800130008"),
  person("2", "张伟明", "zhangweiming", "zwm", "+8613900001234"),
  person("3", "Anna Müller", "", "", "+491701234567"),
  person("4", "𠮷野家", "jiyejia", "jyj", "+8613700005555"),
];

describe.each(databases)("search on $name", ({ dialect }) => {
  async function withPeople() {
    const made = await testApp(dialect);
    for (const document of people) await inTransaction(made.ctx(), (tx) => indexDocuments(tx, [document]));
    const find = async (query: string) =>
      (await findDocuments(made.db, query, ["customer"], 10)).map(({ refId }) => refId);
    return { ...made, find };
  }

  test("people are found by one character, pinyin, initials, a phone's tail, a rare character, and part of a Latin name", async () => {
    const { find } = await withPeople();
    expect(await find("伟")).toEqual(["2", "1"]);
    expect(await find("zhangw")).toEqual(["2", "1"]);
    expect(await find("zwm")).toEqual(["2"]);
    expect(await find("0008")).toEqual(["1"]);
    expect(await find("𠮷")).toEqual(["4"]);
    expect(await find("ulle")).toEqual(["3"]);
  });

  test("the exact name comes first, else the newest-touched", async () => {
    const { find } = await withPeople();
    expect(await find("张伟")).toEqual(["1", "2"]);
  });

  test("one slip of the fingers in a Latin word is forgiven where nothing else is found", async () => {
    const { find } = await withPeople();
    expect(await find("mxeler")).toEqual([]);
    expect(await find("mullar")).toEqual(["3"]);
  });

  test("who is gone is not found, and a new name replaces the old", async () => {
    const { find, ctx } = await withPeople();
    await inTransaction(ctx(), (tx) => indexDocuments(tx, [], ["1"]));
    await inTransaction(ctx(), (tx) => indexDocuments(tx, [person("2", "李雷", "lilei", "ll", "")]));
    expect([await find("张伟"), await find("lilei")]).toEqual([[], ["2"]]);
  });

  test("quotes and operators in a query are words like any other", async () => {
    const { find } = await withPeople();
    for (const query of ['"', "a OR b", "NEAR(", "*", "-", "');--", '伟" OR "明'])
      expect(Array.isArray(await find(query))).toBe(true);
  });
});
