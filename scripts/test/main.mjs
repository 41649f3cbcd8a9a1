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
    for (const project of ["unit", "e2e"]) {
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

/** Ctrl-C ends the tests, and we go on to stop the database. vitest may need a second, firmer word. */
function catchSignals(state) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      const again = state.signal !== undefined;
      state.signal = signal;
      state.child?.kill(again ? "SIGKILL" : "SIGTERM");
    });
  }
}
