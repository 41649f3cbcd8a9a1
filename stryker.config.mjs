/** Mutation tests of the mathematics: does a test notice when an operator, a constant or a branch is another? `npm run mutate`. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: true },
  coverageAnalysis: "perTest",
  // What a module reckons while it is loaded cannot be told apart by test; running every test for it costs more than it tells.
  ignoreStatic: true,
  ignorePatterns: ["**", "!packages/analytics/**", "!package.json", "!vitest.mutation.config.ts"],
  // TypeScript 7 offers no programming interface, which its rewriting of tsconfig would need; vitest reads none.
  tsconfigFile: "none.json",
  mutator: { excludedMutations: ["StringLiteral"] },
  tempDirName: "coverage/mutation",
  incremental: true,
  incrementalFile: "coverage/mutation.json",
  reporters: ["progress-append-only", "clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 90, low: 80, break: 80 },
};
