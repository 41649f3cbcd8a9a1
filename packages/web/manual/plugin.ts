import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { compilePage } from "./compile.ts";

/** Makes `docs/owners/*.md` importable as compiled pages: nothing of Markdown is left for the browser to do. */
export function manual(): Plugin {
  return {
    name: "manual",
    enforce: "pre",
    async load(id) {
      const [file = ""] = id.split("?");
      if (!/[\\/]docs[\\/]owners[\\/].+\.md$/.test(file)) return null;
      try {
        return `export default ${JSON.stringify(compilePage(await readFile(file, "utf8")))}`;
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
    },
  };
}
