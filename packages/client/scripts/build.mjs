/** Builds what is published: one file of code and the types beside it. `npm pack` runs this by itself. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "..");
const output = join(folder, "dist");
rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: [join(folder, "src", "index.ts")],
  outfile: join(output, "index.js"),
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
});
const compiler = join(folder, "..", "..", "node_modules", "typescript", "bin", "tsc");
const options =
  "--ignoreConfig --declaration --emitDeclarationOnly --rewriteRelativeImportExtensions --strict --skipLibCheck --target es2022 --module nodenext --lib es2022,dom,dom.iterable --types node";
execFileSync(process.execPath, [compiler, join(folder, "src", "index.ts"), ...options.split(" "), "--outDir", output]);
