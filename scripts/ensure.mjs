/** Brings a fresh clone to the point where a verb can run: dependencies, a Node that is new enough, the build. */
import { ensureBuilt } from "./build/freshness.mjs";
import { ensureInstalled } from "./ensure/install.mjs";
import { ensureRuntime } from "./ensure/runtime.mjs";

/** Does what is missing, in the only order that works, and costs some milliseconds when nothing is. */
export async function ensure({ script, args, needsBuild }) {
  await ensureInstalled();
  await ensureRuntime(script, args);
  if (needsBuild) await ensureBuilt();
}
