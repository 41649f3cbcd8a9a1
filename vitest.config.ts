import { defineConfig } from "vitest/config";

const slow = process.env.CI ? 2 : 1;

/** Journeys that a busy machine would disturb: they kill the server in mid-work, measure its time, or fill both cores. */
const alone = ["durability", "import-wizard", "retail", "stopping"].map((name) => `e2e/${name}.test.ts`);

const journeys = {
  testTimeout: 120_000 * slow,
  hookTimeout: 120_000 * slow,
  expect: { poll: { timeout: 10_000 } }, // a busy machine answers late, and is right all the same
};

/**
 * `unit`: beside the code, many at a time. Then journeys through the built product: `e2e`, two at a time, since each
 * waits for its page most of the while; and `e2e-alone`, one after the other.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["scripts/test/steady.mjs"],
          globalSetup: ["scripts/test/leftovers.mjs"],
          isolate: false, // what a file imports is read once, and not again for each of hundreds of files
          maxWorkers: "100%", // one core fewer would be half of two
          include: ["packages/**/src/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs", "bench/**/*.test.ts"],
          testTimeout: 20_000 * slow,
          hookTimeout: 30_000 * slow,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...journeys,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e-alone",
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...journeys,
        },
      },
    ],
  },
});
