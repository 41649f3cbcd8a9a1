import { at } from "../ensure/workspace.mjs";
import { runNode } from "./tool.mjs";

/** The typed client is the one that the API's description gives. */
export async function checkClient() {
  const { code, output } = await runNode([at("packages/client/scripts/generate.ts"), "--check"]);
  return { ok: code === 0, figures: code === 0 ? output : "", output };
}
