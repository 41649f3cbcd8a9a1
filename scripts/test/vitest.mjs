import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { at } from "../ensure/workspace.mjs";

/** Runs one vitest project and answers its report. What vitest says goes straight to the person. */
export async function runProject(project, args, env, onChild) {
  // What tests leave in the temporary folder lies in here and goes with it.
  const folder = mkdtempSync(join(tmpdir(), "soloist-test-"));
  const file = join(folder, "report.json");
  const options = ["run", "--root", at(), "--project", project];
  const reporters = ["--reporter=default", `--reporter=${at("scripts", "test", "reporter.mjs")}`];
  const child = spawn(
    process.execPath,
    [at("node_modules", "vitest", "vitest.mjs"), ...options, ...reporters, ...args],
    {
      cwd: at(),
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own, so that all it starts can be ended together.
      detached: true,
      // Tests that start the product by `node` get this very Node.
      env: {
        ...process.env,
        ...env,
        SOLOIST_TEST_REPORT: file,
        TMPDIR: folder,
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      },
    },
  );
  onChild(child);
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (status, signal) => resolve(signal ?? status));
  });
  const report = read(file);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return withCrash(report, project, code);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A run that ended badly without a failed test has failed all the same, and must not look green. */
export function withCrash(report, project, code) {
  const { passed, failed, skipped } = report ?? { passed: 0, failed: [], skipped: [] };
  const isCrash = !report || (code !== 0 && failed.length === 0);
  return { passed, skipped, failed: isCrash ? [...failed, `${project}: vitest ended with ${code}`] : failed };
}
