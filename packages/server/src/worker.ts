/** The thread for heavy jobs: opens the base for itself, runs what waits, and ends when nothing comes for a while. */
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "#platform/clock";
import { openCompany } from "#platform/company";
import type { Config } from "#platform/config";
import { makeRunner } from "#platform/jobs";
import { makeLog } from "#platform/log";
import { settleOutside } from "#platform/outside";
import { migrations } from "./app.ts";

const idleMs = 20_000;
const smallHeap = 100 * 2 ** 20;
/** A tenth of a processor that others want too: with the least rank it stood still where every processor was busy. */
const niceness = 10;
stepBack();
const config = workerData as Config;
settleOutside(config);
const company = await openCompany(config, migrations);
const runner = makeRunner(company, { heavy: true, clock: systemClock, log: makeLog(config.logLevel) });
company.onCommit((touched) => {
  if (touched.tables[0] !== "*") parentPort?.postMessage(touched);
});

let idle: NodeJS.Timeout | undefined;
let ending = false;

async function end() {
  if (ending) return;
  ending = true;
  // A timer that still waits would keep the thread, and whoever stops it, for its whole time.
  clearTimeout(idle);
  await runner.stop();
  await company.close();
  parentPort?.close();
}

async function run() {
  clearTimeout(idle);
  try {
    await runner.runWaiting();
  } finally {
    clearTimeout(idle);
    if (!ending) idle = setTimeout(() => void end(), hasGrown() ? 0 : idleMs);
  }
}

/** A heap that grew is given back only when its thread ends; a new thread costs a fraction of a second. */
const hasGrown = () => getHeapStatistics().total_heap_size > smallHeap;

parentPort?.on("message", (message) => void (message === "stop" ? end() : run()));

/** Where the system lets a single thread step back (Linux), requests go before heavy work when both want the processor. */
function stepBack(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, niceness);
  } catch {
    // Elsewhere both have the same rank.
  }
}
