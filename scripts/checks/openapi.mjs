import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at } from "../ensure/workspace.mjs";
import { runNode } from "./tool.mjs";

const program = "packages/server/dist/cli/main.js";
const committed = "docs/openapi.json";

/** The committed description of the API is the one that the code gives, so that a change of the API is seen in a diff. */
export async function checkOpenApi() {
  if (!existsSync(at("packages/server/src/cli"))) return { ok: true, figures: "there is no API yet", output: "" };
  if (!existsSync(at(program))) return { ok: false, figures: "", output: `${program} is not built yet.` };
  const home = mkdtempSync(join(tmpdir(), "soloist-openapi-"));
  const { code, stdout, output } = await runNode([at(program), "openapi", "--home", home]);
  rmSync(home, { recursive: true, force: true });
  if (code !== 0) return { ok: false, figures: "", output };
  const before = existsSync(at(committed)) ? readFileSync(at(committed), "utf8").trim() : "";
  const figures = `${operationsOf(stdout)} operations`;
  if (before === stdout) return { ok: true, figures, output: "" };
  return {
    ok: false,
    figures,
    output: `${difference(before, stdout)}\nIf that is meant: npm run -s soloist -- openapi > ${committed}`,
  };
}

const methods = new Set(["get", "post", "put", "patch", "delete"]);

function operationsOf(document) {
  const { paths = {} } = JSON.parse(document);
  return Object.values(paths).flatMap((path) => Object.keys(path).filter((method) => methods.has(method))).length;
}

function difference(before, after) {
  if (!before) return `${committed} is missing.`;
  const [old, now] = [before.split("\n"), after.split("\n")];
  const line = now.findIndex((text, index) => text !== old[index]);
  return `${committed} differs from line ${line + 1}:\n- ${old[line] ?? ""}\n+ ${now[line] ?? ""}`;
}
