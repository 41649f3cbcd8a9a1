import { runTool } from "./tool.mjs";

/** The linter, which knows the types too, has nothing to say; and it did know them. */
export async function checkLint() {
  const { code, output } = await runTool("oxlint", []);
  const [, files, rules] = /on (\d+) files with (\d+) rules/.exec(output) ?? [];
  return { ok: code === 0 && Number(files) > 0, figures: files ? `${files} files, ${rules} rules` : "", output };
}
