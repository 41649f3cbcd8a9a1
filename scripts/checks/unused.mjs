import { runTool } from "./tool.mjs";

/** No file, export or dependency lies around that nothing uses, and none is used that is not declared. */
export async function checkUnused() {
  const { code, output } = await runTool("knip", ["--no-progress", "--no-config-hints"]);
  return { ok: code === 0, figures: "", output };
}
