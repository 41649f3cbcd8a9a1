import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cruiseImports } from "./imports.mjs";

let base;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "soloist-imports-"));
});
afterEach(() => rmSync(base, { recursive: true }));

const server = "packages/server/src";
const modules = `${server}/modules`;

/** Writes the files, each with its imports, and answers which rules were broken. */
async function broken(files) {
  const targets = Object.values(files).flat();
  for (const [file, lines] of Object.entries({
    ...Object.fromEntries(targets.map(([path]) => [path, []])),
    ...files,
  })) {
    mkdirSync(join(base, dirname(file)), { recursive: true });
    const depth = "../".repeat(file.split("/").length - 1);
    writeFileSync(
      join(base, file),
      `${lines.map(([to, kind = ""]) => `import ${kind}{ x } from "${depth}${to}";`).join("\n")}\nexport const x = 1;\n`,
    );
  }
  const { violations } = await cruiseImports(base);
  return [...new Set(violations.map(({ rule }) => rule))].toSorted((a, b) => a.localeCompare(b));
}

test.each([
  ["analytics-stands-alone", "packages/analytics/src/a.ts", `${server}/b.ts`],
  ["platform-knows-no-module", `${server}/platform/db/index.ts`, `${modules}/sales/index.ts`],
  ["another-module-by-its-index", `${modules}/sales/orders/actions.ts`, `${modules}/customers/people/actions.ts`],
  ["a-sibling-not-by-its-doors", `${modules}/sales/orders/actions.ts`, `${modules}/sales/products/routes.ts`],
  ["direction-customers", `${modules}/customers/people/actions.ts`, `${modules}/sales/index.ts`],
  ["direction-service", `${modules}/service/cases/actions.ts`, `${modules}/marketing/index.ts`],
  ["rules-are-pure", `${modules}/sales/orders/rules.ts`, `${server}/platform/db/index.ts`],
  ["only-routes-know-http", `${modules}/sales/orders/actions.ts`, `${server}/platform/http/index.ts`],
  ["only-app-knows-every-module", `${server}/main.ts`, `${modules}/sales/orders/routes.ts`],
  ["migrations-are-frozen", `${modules}/sales/orders/migrations/1_create.ts`, `${server}/platform/ids/index.ts`],
  ["web-takes-types-only", "packages/web/src/a.ts", `${server}/b.ts`],
  ["ui-knows-no-business", "packages/web/src/ui/button.tsx", "packages/web/src/modules/sales/page.tsx"],
  ["no-test-in-the-product", `${server}/a.ts`, `${server}/b.test.ts`],
])("%s: %s may not import %s", async (rule, from, to) => {
  expect(await broken({ [from]: [[to]] })).toEqual([rule]);
});

test("a cycle is found", async () => {
  const [a, b] = [`${server}/platform/a.ts`, `${server}/platform/b.ts`];
  expect(await broken({ [a]: [[b]], [b]: [[a]] })).toEqual(["no-cycle"]);
});

test("an import that leads nowhere is found", async () => {
  mkdirSync(join(base, server), { recursive: true });
  writeFileSync(join(base, server, "a.ts"), 'import { x } from "#platform/nothing";\nexport const y = x;\n');
  const { violations } = await cruiseImports(base);
  expect(violations.map(({ rule }) => rule)).toEqual(["no-unresolved"]);
});

test("what the architecture allows is allowed", async () => {
  const allowed = {
    [`${modules}/sales/orders/actions.ts`]: [
      [`${modules}/customers/index.ts`],
      [`${modules}/sales/products/queries.ts`],
      [`${server}/platform/db/index.ts`],
    ],
    [`${modules}/sales/orders/routes.ts`]: [[`${server}/platform/http/index.ts`]],
    [`${modules}/sales/orders/rules.ts`]: [
      [`${server}/platform/errors/index.ts`],
      [`${server}/platform/db/index.ts`, "type "],
    ],
    [`${server}/app.ts`]: [[`${modules}/sales/orders/routes.ts`]],
    "packages/web/src/platform/client.ts": [[`${server}/app.ts`, "type "]],
  };
  expect(await broken(allowed)).toEqual([]);
});
