import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { at } from "../ensure/workspace.mjs";

const budget = 250 * 1024;

/** What a browser must load before the first page shows stays small. */
export async function checkSize() {
  const folder = at("packages", "web", "dist");
  if (!existsSync(at("packages", "web", "src", "main.tsx")))
    return { ok: true, figures: "there is no web app yet", output: "" };
  if (!existsSync(join(folder, "index.html"))) return { ok: false, figures: "", output: "The web app is not built." };
  const files = firstPageFiles(readFileSync(join(folder, "index.html"), "utf8"));
  const sizes = files.map((file) => [file, gzipSync(readFileSync(join(folder, file))).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const output = sizes.map(([file, size]) => `${inKb(size).padStart(9)}  ${file}`).join("\n");
  return { ok: files.length > 0 && total <= budget, figures: `${inKb(total)} of ${inKb(budget)} gzip`, output };
}

const inKb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** Scripts, modules loaded ahead, and style sheets that a page names, each once. */
export function firstPageFiles(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .filter(([tag]) => /\brel="(modulepreload|stylesheet)"/.test(tag))
    .map(([tag]) => /\bhref="([^"]+)"/.exec(tag));
  return [...new Set([...scripts, ...links].map((match) => match[1].replace(/^\//, "")))];
}
