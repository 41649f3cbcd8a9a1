import { describe, expect, it } from "vitest";

type Words = { [key: string]: unknown };
const english = import.meta.glob<{ en: Words }>("./**/strings.en.ts", { eager: true });
const chinese = import.meta.glob<{ zhCN: Words }>("./**/strings.zh-CN.ts", { eager: true });

/** Every way into the words: `sections.profile: string`, `step: function`. */
function shape(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, path === "" ? key : `${path}.${key}`));
}
const pairs = Object.entries(english).map(([path, module]) => [path, module.en] as const);

describe("words", () => {
  it("are found", () => {
    expect(pairs.length).toBeGreaterThan(5);
    expect(Object.keys(chinese)).toHaveLength(pairs.length);
  });

  it.each(pairs)("of %s stand in both languages", (path, en) => {
    const zhCN = chinese[path.replace("strings.en.ts", "strings.zh-CN.ts")]?.zhCN;
    expect(shape(zhCN, "")).toEqual(shape(en, ""));
  });

  it.each(pairs)("of %s are none of them empty", (path, en) => {
    const texts = [en, chinese[path.replace("strings.en.ts", "strings.zh-CN.ts")]?.zhCN].flatMap((words) =>
      Object.values(words ?? {}).filter((word) => typeof word === "string"),
    );
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  });
});
