import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { at } from "./workspace.mjs";

const lock = at(".ensure.lock");
const longestTurnMs = 15 * 60_000;

/** Does `work` while no other process installs or builds in this folder: two commands may be started at once. */
export async function inTurn(work) {
  while (!take()) {
    if (isAbandoned()) rmSync(lock, { force: true });
    else await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    // A folder that cannot be written shows its own, clearer error as soon as the work begins.
    return error.code !== "EEXIST";
  }
}

/** A process that was killed leaves its lock behind. */
function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > longestTurnMs) return true;
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
