import { runTool } from "./tool.mjs";

/** Every file looks as the formatter would write it. */
export async function checkFormat() {
  const { code, output } = await runTool("oxfmt", ["--check", "."]);
  const files = /on (\d+) files/.exec(output)?.[1];
  return { ok: code === 0, figures: files ? `${files} files` : "", output };
}
