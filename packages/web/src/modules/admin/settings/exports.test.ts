import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The kinds of record that can be taken out, as the server's tables name them. */
const server = join(import.meta.dirname, "../../../../../server/src/modules");
const kinds = globSync("**/table.ts", { cwd: server }).flatMap((file) =>
  [
    ...readFileSync(join(server, file), "utf8").matchAll(/defineTable\(\s*"(\w+)",\s*\{[^}]*?area: "(?!admin")\w+"/g),
  ].map(([, table]) => table!),
);

test.each(Object.entries({ en, "zh-CN": zhCN }))(
  "every kind that can be exported has a name in words (%s)",
  (_, words) => {
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => words.exports[kind] === undefined)).toEqual([]);
  },
);
