import { createKey } from "../modules/admin/keys/actions.ts";
import { ApiKeyDraft } from "../modules/admin/keys/table.ts";
import { parseInput } from "./input.ts";
import { type CliVerb, readArgs, usageError, withCompany } from "./verb.ts";

const usage = "key create [--name N] [--scopes customers:read,sales:write]";

/** Makes an API key and prints it alone. */
export const verb: CliVerb = async (args, language) => {
  const { values, positionals } = readArgs(args, { name: { type: "string" }, scopes: { type: "string" } }, usage, 1);
  if (positionals[0] !== "create") throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
  const draft = parseInput(ApiKeyDraft, { name: values.name ?? "cli", scopes: values.scopes?.split(",") });
  const { secret } = await withCompany("key create", values.home, language, (ctx) => createKey(ctx, draft));
  process.stdout.write(`${secret}\n`);
};
