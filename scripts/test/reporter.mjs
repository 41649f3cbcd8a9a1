import { writeFileSync } from "node:fs";

/** Writes what a run came to into the file that SOLOIST_TEST_REPORT names, for the last line of `npm test`. */
export class Reporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const report = {
      passed: tests.filter((test) => test.result().state === "passed").length,
      skipped: tests.filter((test) => test.result().state === "skipped").map(skipped),
      failed: [
        ...tests.filter((test) => ["failed", "pending"].includes(test.result().state)).map(named),
        ...holders.filter((holder) => holder.errors().length > 0).map(named),
        ...unhandledErrors.map((error) => `outside of any test: ${String(error.message).split("\n")[0]}`),
      ],
    };
    writeFileSync(process.env.SOLOIST_TEST_REPORT, JSON.stringify(report));
  }
}

const fileOf = (task) => (task.type === "module" ? task : task.module).relativeModuleId;
const named = (task) => [fileOf(task), task.fullName].filter(Boolean).join(" > ");

function skipped(test) {
  const { note } = test.result();
  return {
    name: named(test),
    reason: note ?? (test.options.mode === "todo" ? "still to be written" : "no reason given"),
  };
}
export { Reporter as default };
