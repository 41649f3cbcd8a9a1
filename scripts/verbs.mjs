import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { pathToFileURL } from "node:url";
import { at, Stop } from "./ensure/workspace.mjs";

/** What each verb needs and does. Everything heavy is imported only when its verb runs. */
export const verbs = {
  serve: { needsBuild: true, run: (args) => enter(at("packages", "server", "dist", "main.js"), args) },
  soloist: { needsBuild: true, run: (args) => enter(at("packages", "server", "dist", "cli", "main.js"), args) },
  bench: { needsBuild: true, run: (args) => enter(at("bench", "main.ts"), args) },
  build: { needsBuild: false, run: async () => (await import("./build/build.mjs")).buildAll() },
  test: { needsBuild: true, run: async (args) => (await import("./test/main.mjs")).runTests(args) },
  mutate: { needsBuild: false, run: async (args) => (await import("./test/mutate.mjs")).mutate(args) },
  check: { needsBuild: true, run: async (args) => (await import("./checks/main.mjs")).runChecks(args) },
};

/**
 * Runs a program in this very process, as if it had been started directly: its signals, its exit code and its
 * stdout are its own, with nothing in between.
 */
async function enter(file, args) {
  if (!existsSync(file)) throw new Stop(`${file} does not exist (yet).`);
  process.argv = [process.argv[0], file, ...args];
  nodeModule.enableCompileCache?.(at("node_modules", ".cache", "soloist"));
  await import(pathToFileURL(file).href);
}
