import { runTool } from "./tool.mjs";

/** Every type fits. */
export async function checkTypes() {
  const { code, output } = await runTool("typescript", ["-p", ".", "--pretty", "false", "--diagnostics"], {
    bin: "tsc",
  });
  const files = /Files:\s+(\d+)/.exec(output)?.[1];
  return { ok: code === 0, figures: files ? `${files} files with those of libraries` : "", output: errorsOf(output) };
}

const errorsOf = (output) => output.replace(/^Files:[\s\S]*$/m, "");
