import { afterEach, describe, expect, it } from "vitest";
import { startLanguage } from "./i18n/language.ts";
import { readMessage, waitBefore } from "./live/index.ts";
import { placeOf } from "./places/index.ts";
import { forget, lastWrite, remember } from "./undo/stack.ts";

describe("the first language", () => {
  it("is the one chosen last", () => {
    expect(startLanguage("en", ["zh-CN"])).toBe("en");
  });

  it("is the browser's first that we speak, Chinese in all its forms", () => {
    expect([startLanguage(null, ["fr", "zh-TW", "en"]), startLanguage("xx", ["de"]), startLanguage(null, [])]).toEqual([
      "zh-CN",
      "en",
      "en",
    ]);
  });
});

describe("live messages", () => {
  it("name the tables that changed", () => {
    expect(readMessage('{"tables":["customers"],"ids":["1"]}')?.tables).toEqual(["customers"]);
  });

  it("of another shape are passed over", () => {
    expect([readMessage("ping"), readMessage("{}"), readMessage('{"tables":1}')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are waited for longer after each failure, at most half a minute", () => {
    expect([0, 1, 4, 20].map(waitBefore)).toEqual([1000, 2000, 16_000, 30_000]);
  });
});

describe("undo", () => {
  afterEach(() => ["a", "b"].forEach(forget));

  it("takes the last write first and each only once", () => {
    remember("a");
    remember("b");
    expect(lastWrite()).toBe("b");
    forget("b");
    expect(lastWrite()).toBe("a");
  });

  it("counts a write done again as the last", () => {
    remember("a");
    remember("b");
    remember("a");
    forget("a");
    expect(lastWrite()).toBe("b");
  });
});

describe("the place of a record", () => {
  it("is its page, safely escaped", () => {
    expect([placeOf("customer", "a/b"), placeOf("opportunity", "1"), placeOf("ghost", "1")]).toEqual([
      "/customers/a%2Fb",
      "/sales/opportunities/1",
      undefined,
    ]);
  });
});
