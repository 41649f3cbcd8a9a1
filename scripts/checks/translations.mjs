import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { at } from "../ensure/workspace.mjs";
import { isTest, lineOf, sourceFiles } from "./source-files.mjs";
import { compareStrings, pairFault } from "./wording.mjs";

/** Everything a person reads stands in both languages, and in the right one. */
export async function checkTranslations() {
  const pages = await checkStrings();
  const sentences = checkSentences();
  const faults = [...pages.faults, ...sentences.faults];
  return {
    ok: faults.length === 0,
    figures: `${pages.count} words on screen, ${sentences.count} sentences of the server`,
    output: faults.join("\n"),
  };
}

/** `strings.en.ts` beside `strings.zh-CN.ts`: equal keys, nothing empty, nothing left in the other language. */
async function checkStrings() {
  const faults = [];
  let count = 0;
  for (const { path } of sourceFiles(at(), "packages/web/src", (name) => /^strings\.(en|zh-CN)\.ts$/.test(name))) {
    const other = path.replace(/(en|zh-CN)\.ts$/, (end) => (end === "en.ts" ? "zh-CN.ts" : "en.ts"));
    if (!existsSync(at(other))) faults.push(`${path} has no ${other.split("/").at(-1)} beside it`);
    else if (path.endsWith("strings.en.ts")) {
      const compared = compareStrings(await stringsOf(path), await stringsOf(other));
      count += compared.count;
      faults.push(...compared.faults.map((fault) => `${path}: ${fault}`));
    }
  }
  return { count, faults };
}

async function stringsOf(path) {
  const [strings] = Object.values(await import(pathToFileURL(at(path)).href));
  return strings;
}

const text = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|${"`"}(?:[^${"`"}\\]|\\.)*${"`"})`;
const said = new RegExp(String.raw`\bsay\(\s*${text}\s*,\s*${text}`, "g");
const thrown = new RegExp(
  String.raw`\b(?:invalid|unauthenticated|forbidden|notFound|refused|unavailable)\(\s*${text}\s*,\s*\[\s*${text}\s*,\s*${text}`,
  "g",
);

/** `say("English", "中文")` and the errors: both are there, each in its language. */
function checkSentences() {
  const faults = [];
  let count = 0;
  for (const file of sourceFiles(at(), "packages/server/src", (name) => name.endsWith(".ts"))) {
    if (isTest(file.path)) continue;
    for (const match of [...file.text.matchAll(said), ...file.text.matchAll(thrown)]) {
      const [en, zh] = match.slice(-2).map((literal) => literal.slice(1, -1));
      const fault = pairFault(en, zh);
      count += 1;
      if (fault) faults.push(`${file.path}:${lineOf(file.text, match.index)}: ${fault}`);
    }
  }
  return { count, faults };
}
