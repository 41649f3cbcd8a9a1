import { defineConfig } from "vitest/config";

/**
 * What mutation tests run: the quick tests beside the mathematics. Those that read published data are slow and stay out,
 * and so do those that promise a speed, since code that counts what it runs is slower.
 */
export default defineConfig({
  test: {
    include: ["packages/analytics/src/**/*.test.ts"],
    exclude: ["**/*.data.test.ts"],
    testNamePattern: /^(?!.*seconds)/,
    testTimeout: 20_000,
  },
});
