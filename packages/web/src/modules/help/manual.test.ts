import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePage } from "../../../manual/compile.ts";
import { findInManual } from "./find.ts";
import { chaptersOf, type Manual } from "./manual.ts";
import { topicOf } from "./places.ts";

const owners = join(import.meta.dirname, "../../../../../docs/owners");
const languages = ["en", "zh-CN"] as const;
const read = (language: string): Manual =>
  new Map(
    readdirSync(join(owners, language)).map((file) => [
      file.slice(0, -3),
      compilePage(readFileSync(join(owners, language, file), "utf8")),
    ]),
  );
const manuals = { en: read("en"), "zh-CN": read("zh-CN") };
const pages = join(import.meta.dirname, "../../pages");
const routes = readdirSync(pages)
  .map((file) => readFileSync(join(pages, file), "utf8"))
  .join("\n");
const paths = [...routes.matchAll(/getParentRoute: \(\) => shell,\s+path: "(\/[^"]+)"/g)].map(([, path]) => path!);

describe("the manual", () => {
  test("has the same pages, in the same parts, in both languages", () => {
    const shape = (manual: Manual) =>
      Object.fromEntries([...manual].map(([topic, { sections }]) => [topic, sections.length]));
    expect(shape(manuals["zh-CN"])).toEqual(shape(manuals.en));
  });

  test.each(languages)("names every page in its contents, each once (%s)", (language) => {
    const named = chaptersOf(manuals[language]).flatMap(({ topics }) => topics);
    expect(named.toSorted()).toEqual([...manuals[language].keys()].filter((topic) => topic !== "index").toSorted());
  });

  test.each(languages)("leads nowhere that is not there (%s)", (language) => {
    const links = [...manuals[language].values()].flatMap(({ sections }) =>
      sections.flatMap(({ html }) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to!)),
    );
    const inside = links.filter((to) => !/^https?:/.test(to));
    const known = (to: string) =>
      to.startsWith("/help/") ? manuals[language].has(to.slice("/help/".length)) : paths.includes(to.split("?")[0]!);
    expect(inside.filter((to) => !known(to))).toEqual([]);
  });

  test("explains every page of the app", () => {
    expect(paths.length).toBeGreaterThan(10);
    const unexplained = paths.filter(
      (path) => !manuals.en.has(topicOf(path.replace("$id", "1").replace("$topic", "start"))),
    );
    expect(unexplained).toEqual([]);
  });

  test.each([
    ["/customers", undefined, "lists"],
    ["/customers/1", undefined, "customers"],
    ["/customers/rules", undefined, "tags"],
    ["/sales/prices", undefined, "products"],
    ["/settings", undefined, "settings"],
    ["/settings", "company", "settings"],
    ["/settings", "fields", "fields"],
    ["/settings", "history", "undo"],
    ["/settings", "toString", "settings"],
  ])("explains %s %s under %s", (path, section, topic) => expect(topicOf(path, section)).toBe(topic));
});

describe("a question to the manual", () => {
  const manual: Manual = new Map([
    ["orders", compilePage("# Orders\n\nWhat was sold.\n\n## Refunds\n\nGive **money** back.")],
    ["money", compilePage("# Money\n\nWhat is owed.\n\n## Late\n\nRemind them.")],
    ["search", compilePage("# 搜索\n\n输入电话尾号或拼音首字母。")],
  ]);

  test("finds the page that is named so before those that only mention it", () => {
    expect(findInManual(manual, "money").map(({ topic, title }) => [topic, title])).toEqual([
      ["money", "Money"],
      ["orders", "Refunds"],
    ]);
  });

  test("shows the words around what was found", () => {
    expect(findInManual(manual, "MONEY back")[0]).toMatchObject({ title: "Refunds", before: "Give ", hit: "money" });
  });

  test("shows whole words, without their marks, and says where it left some out", () => {
    const long = compilePage(`# Long\n\n${"Everything ".repeat(9)}press **Refund**. ${"Something ".repeat(20)}`);
    const [found] = findInManual(new Map([["long", long]]), "refund");
    expect(found?.before).toMatch(/^…(Everything )+press $/);
    expect(found?.after).toMatch(/^\. (Something )+…$/);
  });

  test("may be asked in Chinese and with full-width letters", () => {
    expect(findInManual(manual, "尾号")[0]?.topic).toBe("search");
    expect(findInManual(manual, "ＯＲＤＥＲＳ")[0]?.topic).toBe("orders");
  });

  test("that is empty or about something else finds nothing", () => {
    expect(findInManual(manual, " ")).toEqual([]);
    expect(findInManual(manual, "weather")).toEqual([]);
  });
});

test("a page without a title, or with HTML in it, is refused", () => {
  expect(() => compilePage("no title")).toThrow("title");
  expect(() => compilePage("# T\n\n<script>1</script>")).toThrow("HTML");
});
