import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The files below a folder whose name fits, as `{ path, text }`; paths are relative to `base`, with slashes. */
export function sourceFiles(base, folder, fits) {
  const start = join(base, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits(entry.name) && !/\/(dist|node_modules)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(base, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

export const isTest = (path) => /[.]test[.]tsx?$|\/testing\//.test(path);

/** The line, counted from one, on which a position lies. */
export const lineOf = (text, position) => text.slice(0, position).split("\n").length;
