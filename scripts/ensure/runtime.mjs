import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { at, Stop } from "./workspace.mjs";

const ownNode = at("node_modules", ".bin", "node");

/**
 * Goes on when this Node is new enough (22.14: older ones crash in the database driver). Otherwise runs the same
 * command on the Node that was installed with the dependencies, and ends as that one ends.
 */
export async function ensureRuntime(script, args) {
  if (isNewEnough()) return;
  if (!existsSync(ownNode)) {
    throw new Stop(`Soloist needs Node 22.14 or newer, and this is ${process.versions.node}. See https://nodejs.org.`);
  }
  if (process.env.SOLOIST_RUNTIME)
    throw new Stop(`The Node in ${ownNode} is too old; delete node_modules and start again.`);
  const env = { ...process.env, SOLOIST_RUNTIME: ownNode };
  const child = spawn(ownNode, [script, ...args], { stdio: "inherit", env });
  passSignals(child);
  const { code, signal } = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  endLike(code, signal);
}

/** True from 22.14 on. */
export function isNewEnough(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 14);
}

function passSignals(child) {
  for (const signal of ["SIGTERM", "SIGHUP", "SIGUSR2"]) process.on(signal, () => child.kill(signal));
  // At a terminal Ctrl-C reaches the whole group, so the child has it already; a second one would mean "at once".
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
}

function endLike(code, signal) {
  if (!signal) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Reached only for a signal that cannot end us: say it the shell's way.
  process.exit(128 + (constants.signals[signal] ?? 0));
}
