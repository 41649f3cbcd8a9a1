import { constants } from "node:os";
import { findChromium } from "./chromium.mjs";
import { preparePostgres } from "./postgres.mjs";
import { summary } from "./summary.mjs";
import { runProject } from "./vitest.mjs";

/** Runs every test, on both databases and in a real browser; arguments go to vitest (`npm test -- PATTERN`). */
export async function runTests(args) {
  const state = { child: undefined, signal: undefined };
  catchSignals(state);
  const chromium = await findChromium();
  console.log(`Browser: ${chromium.version} (${chromium.path})`);
  const postgres = await preparePostgres();
  const reports = [];
  try {
    console.log(`PostgreSQL: ${postgres.version}, ${postgres.from}`);
    const env = { TEST_POSTGRES_URL: postgres.url, CHROMIUM_PATH: chromium.path };
    for (const project of ["unit", "e2e", "e2e-alone"]) {
      if (!state.signal) reports.push(await runProject(project, args, env, (child) => (state.child = child)));
    }
  } finally {
    await postgres.stop();
  }
  const hasNamePattern = args.some((arg) => arg === "-t" || arg.startsWith("--testNamePattern"));
  const { text, isGood } = summary(reports, { listsSkipped: !hasNamePattern });
  console.log(text);
  process.exitCode = isGood ? 0 : 1;
  if (state.signal) process.exitCode = 128 + constants.signals[state.signal];
}

/** Ctrl-C ends the tests, and we go on to stop the database. */
function catchSignals(state) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      state.signal ??= signal;
      if (state.child) endGroup(state.child);
    });
  }
}

/** vitest leaves its workers behind when it alone is told to end; what they started (servers, a browser) hears it too. */
function endGroup(child) {
  const say = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // All of them have ended already.
    }
  };
  say("SIGINT");
  setTimeout(say, 3000, "SIGKILL").unref();
}
