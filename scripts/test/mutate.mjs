import { spawn } from "node:child_process";
import { at } from "../ensure/workspace.mjs";

/** The parts of the mathematics whose tests have to notice a wrong operator. */
const core = ["lifetime-value", "classification", "forecasting", "optimisation", "linkage"];

/** Mutation tests of the folders (or files) named, below `packages/analytics/src`; of the core where none is. Ends with Stryker's code. */
export async function mutate(args) {
  const wanted = args.length > 0 ? args : core;
  const files = wanted.map((name) => `packages/analytics/src/${name}${name.endsWith(".ts") ? "" : "/**/*.ts"}`);
  const mutated = [...files, "!**/*.test.ts", "!**/testing/**"].join();
  const child = spawn(
    process.execPath,
    [at("node_modules", "@stryker-mutator", "core", "bin", "stryker.js"), "run", "--mutate", mutated],
    { cwd: at(), stdio: "inherit" },
  );
  process.exitCode = await new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
