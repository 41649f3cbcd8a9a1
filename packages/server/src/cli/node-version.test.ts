import { expect, test } from "vitest";
import { findNodeFault } from "./node-version.ts";

test.each(["20.20.2", "22.13.1", "18.0.0"])("Node %s is refused with a sentence that names it", (version) => {
  expect(findNodeFault(version)?.sentence.en).toContain(`this is ${version}.`);
  expect(findNodeFault(version)?.sentence["zh-CN"]).toContain(`现在是 ${version}。`);
});

test.each(["22.14.0", "24.21.0", "26.1.0"])("Node %s will do", (version) => {
  expect(findNodeFault(version)).toBeNull();
});

test("the Node that runs this will do", () => {
  expect(findNodeFault()).toBeNull();
});
