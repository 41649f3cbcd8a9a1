import { Stop } from "../ensure/workspace.mjs";
import { checkClient } from "./client.mjs";
import { checkFormat } from "./format.mjs";
import { checkImports } from "./imports.mjs";
import { checkLint } from "./lint.mjs";
import { checkOpenApi } from "./openapi.mjs";
import { checkSize } from "./size.mjs";
import { checkTables } from "./tables.mjs";
import { checkTranslations } from "./translations.mjs";
import { checkTypes } from "./types.mjs";
import { checkUnused } from "./unused.mjs";

const gates = {
  format: checkFormat,
  lint: checkLint,
  types: checkTypes,
  imports: checkImports,
  unused: checkUnused,
  tables: checkTables,
  translations: checkTranslations,
  openapi: checkOpenApi,
  client: checkClient,
  size: checkSize,
};
const atOnce = 2;

/** `npm run check [-- NAME …]`: every gate of the project as a list; ends with 1 when one is shut. */
export async function runChecks(names) {
  const unknown = names.filter((name) => !(name in gates));
  if (unknown.length > 0)
    throw new Stop(`There is no check "${unknown[0]}". Use: ${Object.keys(gates).join(", ")}.`, 2);
  const waiting = names.length > 0 ? [...names] : Object.keys(gates);
  const results = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runGate(name));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const failed = results.filter(({ ok }) => !ok);
  for (const { name, output } of failed) console.log(`\n── ${name} ${"─".repeat(60 - name.length)}\n${output}`);
  console.log(failed.length === 0 ? "All is well." : `\nNot yet: ${failed.map(({ name }) => name).join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function runGate(name) {
  const began = performance.now();
  const result = await gates[name]().catch((error) => ({
    ok: false,
    figures: "",
    output: String(error.stack ?? error),
  }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${result.ok ? "✓" : "✗"} ${name.padEnd(13)} ${seconds.padStart(5)} s  ${result.figures}`);
  return { name, ...result };
}
