import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { at, root, Stop } from "../ensure/workspace.mjs";

const source = at("packages", "server", "src");
const output = at("packages", "server", "dist");

const programs = { main: "main.ts", "cli/main": "cli/main.ts" };

/**
 * What to build: each becomes a file of that name in dist, and shared code goes into chunks beside `main.js`. Threads
 * (`worker.ts`, `reports-worker.ts`) stand beside `main.js` too, because the chunk that starts one looks there.
 */
function entries() {
  const threads = readdirSync(source, { recursive: true })
    .filter((file) => /(^|[/-])worker\.ts$/.test(file))
    .map((file) => [basename(file, ".ts"), file]);
  return [...Object.entries(programs), ...threads].filter(([, file]) => existsSync(join(source, file)));
}

/** Packages that hold machine code, or look for files beside themselves: they stay in node_modules. */
const external = ["better-sqlite3", "@node-rs/*", "pdfmake", "pg", "pg-native"];

/** Some bundled packages are CommonJS and ask for Node's own modules by `require`. */
const banner = `import { createRequire as soloistRequire } from "node:module"; const require = soloistRequire(import.meta.url);`;

/** Bundles the server, so that a start reads a few files instead of some thousand. */
export async function buildServer() {
  const present = entries();
  if (present.length === 0) return;
  const { build, formatMessages } = await import("esbuild");
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present.map(([name, file]) => [name, join(source, file)])),
    outdir: output,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    external,
    banner: { js: banner },
    chunkNames: "chunk-[hash]",
    minifyWhitespace: true,
    sourcemap: "linked",
    metafile: true,
    legalComments: "none",
    logLevel: "silent",
  }).catch(async ({ errors = [], message }) => {
    const lines = await formatMessages(errors, { kind: "error", color: process.stderr.isTTY });
    throw new Stop(lines.join("") || message);
  });
  removeOthers(new Set(Object.keys(result.metafile.outputs).map((file) => relative(output, join(root, file)))));
}

/** Takes away what an earlier build left, after the new files are there: a running server misses nothing it has read. */
function removeOthers(kept) {
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(relative(output, file))) rmSync(file);
  }
}
