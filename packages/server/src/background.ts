import { Worker } from "node:worker_threads";
import type { Clock } from "#platform/clock";
import type { Company, Touched } from "#platform/company";
import type { Config } from "#platform/config";
import { enqueueDue, isWaiting, makeRunner, type Schedule } from "#platform/jobs";
import type { Log } from "#platform/log";

const lookEvery = 5000;
const scheduleEvery = 30_000;
/** Without a bound the collector lets garbage lie for hundreds of megabytes; live data of a large import is a fraction. */
const firstBoundMb = 176;

type Parts = { company: Company; config: Config; clock: Clock; log: Log; schedules: readonly Schedule[] };

/** Runs jobs and schedules beside the requests: light jobs here, heavy ones in a thread that ends when idle. */
export function startBackground({ company, config, clock, log, schedules }: Parts): { stop: () => Promise<void> } {
  const light = makeRunner(company, { heavy: false, clock, log });
  const heavy = heavyThread(company, config, log);
  let stopped = false;

  async function look() {
    if (stopped) return;
    await light.runWaiting();
    if (await isWaiting(company.db, true, clock())) heavy.wake();
  }
  const lookSafely = () => void look().catch((error: Error) => log.error({ error: error.message }, "background"));
  const tick = () =>
    void enqueueDue(company, schedules, clock).catch((error: Error) => log.error({ error: error.message }, "schedule"));

  const stopListening = company.onWake(lookSafely);
  const timers = [setInterval(lookSafely, lookEvery), setInterval(tick, scheduleEvery)];
  // A job that the last run left behind goes on, but after the first page is out.
  timers.push(setTimeout(lookSafely, 200), setTimeout(tick, 400));
  return {
    async stop() {
      stopped = true;
      stopListening();
      timers.forEach((timer) => clearInterval(timer));
      await Promise.all([light.stop(), heavy.stop()]);
    },
  };
}

function heavyThread(company: Company, config: Config, log: Log) {
  let worker: Worker | undefined;
  let maxOldGenerationSizeMb = firstBoundMb;
  function start(): Worker {
    const entry = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    const started = new Worker(new URL(entry, import.meta.url), {
      workerData: config,
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 24 },
    });
    started.on("message", (touched: Touched) => company.hear(touched));
    started.on("error", (error) => {
      log.error({ error: error.message }, "heavy job ended its thread");
      // Its lease ends by itself; whoever takes the job up again has more room, and goes on where it stopped.
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") maxOldGenerationSizeMb *= 2;
    });
    started.on("exit", () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }
  return {
    wake() {
      worker ??= start();
      worker.postMessage("wake");
    },
    async stop() {
      if (!worker) return;
      const ended = new Promise((resolve) => worker!.once("exit", resolve));
      worker.postMessage("stop");
      await ended;
    },
  };
}
