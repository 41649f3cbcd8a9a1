import { loadDemo, removeDemo } from "../modules/integrations/demo/actions.ts";
import { getDemo } from "../modules/integrations/demo/queries.ts";
import { type CliVerb, printJson, readArgs, usageError, withCompany } from "./verb.ts";

const usage = "demo load|remove [--home DIR]";

/** Loads or removes the sample data; says how many records that were. */
export const verb: CliVerb = async (args, language) => {
  const { values, positionals } = readArgs(args, {}, usage, 1);
  const [what] = positionals;
  if (what !== "load" && what !== "remove") throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
  const done = await withCompany("demo", values.home, language, async (ctx) => {
    const counts = what === "load" ? await loadDemo(ctx) : await removeDemo(ctx);
    const { state } = await getDemo(ctx.db);
    return counts === "stopped" ? { state } : { state, ...counts };
  });
  printJson(done);
};
