import { expect, test } from "vitest";
import { firstPageFiles } from "./size.mjs";

test("scripts, modules ahead and style sheets count, icons and manifests do not", () => {
  const html = `
    <script src="/theme.js"></script>
    <link rel="icon" href="/icon.svg" />
    <script type="module" crossorigin src="/assets/main-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/react-2.js">
    <link rel="stylesheet" crossorigin href="/assets/main-3.css">`;
  expect(firstPageFiles(html)).toEqual(["theme.js", "assets/main-1.js", "assets/react-2.js", "assets/main-3.css"]);
});
