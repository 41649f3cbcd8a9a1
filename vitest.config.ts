import { defineConfig } from "vitest/config";

const slow = process.env.CI ? 2 : 1;

/** `unit`: beside the code, many at a time. `e2e`: journeys through the built product, one after the other. */
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
          fileParallelism: false,
          testTimeout: 120_000 * slow,
          hookTimeout: 120_000 * slow,
          expect: { poll: { timeout: 10_000 } }, // a busy machine answers late, and is right all the same
        },
      },
    ],
  },
});
