import { describe, expect, it } from "vitest";
import { operations } from "../../platform/client/operations.ts";
import { deviceName } from "./settings/device.ts";
import { kindInWords } from "./settings/kind.ts";
import { areaAndVerb } from "./settings/scope.ts";
import { zhCN } from "./settings/strings.zh-CN.ts";
import { pageAfter } from "./sign-in/next.ts";

describe("after signing in", () => {
  it("one comes to the page one asked for", () => {
    expect([pageAfter("/customers/1?tab=orders"), pageAfter(undefined)]).toEqual(["/customers/1?tab=orders", "/today"]);
  });

  it("one is never led to another site", () => {
    const bad = ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/sign-in"];
    expect(bad.map(pageAfter)).toEqual(bad.map(() => "/today"));
  });
});

describe("a session", () => {
  it("names the browser and the machine", () => {
    const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604.1";
    const edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150 Safari/537.36 Edg/150";
    expect([deviceName(iphone), deviceName(edge), deviceName("curl/8"), deviceName("")]).toEqual([
      "Safari · iPhone",
      "Edge · Windows",
      "curl/8",
      "–",
    ]);
  });
});

describe("an entry of the history", () => {
  it("is named in the reader's language", () => {
    expect(kindInWords("updateCompany", {}, "zh-CN")).toBe("修改公司设置");
    expect(kindInWords("updateStage", {}, "zh-CN")).toBe("修改销售阶段");
    expect(kindInWords("closeOpportunity", {}, "en")).toBe("Close opportunity");
    expect(kindInWords("undo", { undo: "撤销" }, "zh-CN")).toBe("撤销");
  });
});

describe("every write of the API", () => {
  // these leave no entry in the history
  const silent = new Set(["checkImport", "endSession", "signIn", "signOut"]);
  const writes = Object.entries(operations).filter(([id, [method]]) => method !== "get" && !silent.has(id));
  it.each(writes.map(([id]) => id))("%s has a Chinese name in the history", (id) => {
    expect(kindInWords(id, zhCN.kinds, "zh-CN")).toMatch(/^\p{Script=Han}+$/u);
  });
});

describe("a right", () => {
  it("is an area and a verb", () => {
    expect(areaAndVerb("sales:write")).toEqual(["sales", "write"]);
  });
});
