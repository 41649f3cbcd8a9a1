#!/usr/bin/env node
/** The one door: `node scripts/run.mjs VERB [args]`. Plain JavaScript, because any Node from 20.19 on must open it. */
import { fileURLToPath } from "node:url";
import { ensure } from "./ensure.mjs";
import { endWithParent } from "./ensure/orphan.mjs";
import { Stop, tell } from "./ensure/workspace.mjs";
import { verbs } from "./verbs.mjs";

const [name = "", ...args] = process.argv.slice(2);
try {
  const verb = verbs[name];
  if (!verb) throw new Stop(`There is no "${name}". Use one of: ${Object.keys(verbs).join(", ")}.`, 2);
  endWithParent();
  await ensure({ script: fileURLToPath(import.meta.url), args: [name, ...args], needsBuild: verb.needsBuild });
  await verb.run(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  tell(error.message);
  process.exit(error.exitCode);
}
