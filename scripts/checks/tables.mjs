import { at } from "../ensure/workspace.mjs";
import { isTest, lineOf, sourceFiles } from "./source-files.mjs";

const server = "packages/server/src";

/** Only the feature that owns a table writes it. Reads may join any. */
export async function checkTables() {
  const files = sourceFiles(at(), server, (name) => name.endsWith(".ts"));
  const owners = tableOwners(files);
  const { writes, foreign } = foreignWrites(files, owners);
  const output = foreign
    .map(({ path, line, table, owner }) => `${path}:${line} writes "${table}" of ${owner}`)
    .join("\n");
  return { ok: foreign.length === 0 && owners.size > 0, figures: `${owners.size} tables, ${writes} writes`, output };
}

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
/** The folder that holds `table.ts` or `migrations/`, `packages/server/src/modules/sales/orders`. */
const featureOf = (path) => path.replace(/\/(migrations\/)?[^/]+$/, "");

/** Whose table is whose: by the type in `interface Tables`, and by the migration that creates it. */
export function tableOwners(files) {
  const owners = new Map();
  for (const { path, text } of files.filter((file) => !isTest(file.path))) {
    const declared = /interface Tables \{([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? "";
    for (const [, name] of declared.matchAll(/^ {4}(\w+)\??:/gm)) owners.set(name, featureOf(path));
    if (!path.includes("/migrations/")) continue;
    for (const [, name] of text.matchAll(
      /createTable\(\s*"(\w+)"|create (?:virtual )?table (?:if not exists )?"?(\w+)/g,
    )) {
      if (name && !owners.has(camel(name))) owners.set(camel(name), featureOf(path));
    }
  }
  return owners;
}

const builders = /\.(?:insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(\s*["'`](\w+)/g;
const saves =
  /\b(?:save|saveAll|create|createAll|remove|erase|bulkInsert|deleteRows)(?:<[^>]*>)?\(\s*[\w.]+,\s*["'`](\w+)["'`]/g;
const plainSql = /\b(?:insert into|delete from|update)\s+"?([a-z_]+)"?(?=\s+(?:set|where|values|\(|select))/gi;

/** Writes in modules to a table that belongs to another folder, or to none. */
export function foreignWrites(files, owners) {
  const foreign = [];
  let writes = 0;
  for (const { path, text } of files) {
    if (!path.startsWith(`${server}/modules/`) || isTest(path) || path.includes("/migrations/")) continue;
    for (const pattern of [builders, saves, plainSql]) {
      for (const match of text.matchAll(pattern)) {
        const table = camel(match[1]);
        const owner = owners.get(table) ?? (pattern === builders ? "nobody" : undefined);
        if (!owner) continue;
        writes += 1;
        if (!path.startsWith(`${owner}/`)) foreign.push({ path, line: lineOf(text, match.index), table, owner });
      }
    }
  }
  return { writes, foreign };
}
