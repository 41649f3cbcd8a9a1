import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { at } from "../ensure/workspace.mjs";

/** Runs a tool of node_modules on this Node, and answers how it ended and all it said. */
export async function runTool(packageName, args, { cwd = at(), bin = packageName } = {}) {
  const manifest = JSON.parse(readFileSync(at("node_modules", packageName, "package.json"), "utf8"));
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  return runNode([at("node_modules", packageName, file), ...args], cwd);
}

/** Runs a program on this Node, and answers how it ended and all it said. */
export function runNode(args, cwd = at()) {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const [stdout, output] = [[], []];
  child.stdout.on("data", (data) => {
    stdout.push(data);
    output.push(data);
  });
  child.stderr.on("data", (data) => output.push(data));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout: text(stdout), output: text(output) }));
  });
}

const text = (pieces) => Buffer.concat(pieces).toString().trim();
