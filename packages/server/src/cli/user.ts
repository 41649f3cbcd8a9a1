import { notFound } from "#platform/errors";
import { setPassword } from "../modules/admin/passwords/actions.ts";
import { createUser } from "../modules/admin/users/actions.ts";
import { findUserByEmail } from "../modules/admin/users/queries.ts";
import { UserDraft } from "../modules/admin/users/table.ts";
import { parseInput } from "./input.ts";
import { type CliVerb, printJson, readArgs, usageError, withCompany } from "./verb.ts";

const usage =
  "user create --email E --name N [--password P] | user password EMAIL [--password P]   (else SOLOIST_PASSWORD)";

/** Makes somebody who can sign in, or sets a new password. */
export const verb: CliVerb = async (args, language) => {
  const options = { email: { type: "string" }, name: { type: "string" }, password: { type: "string" } } as const;
  const { values, positionals } = readArgs(args, options, usage, 2);
  const password = values.password ?? process.env["SOLOIST_PASSWORD"];
  const [what, address] = positionals;
  if (what === "create") {
    if (!values.email || address) throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
    const draft = parseInput(UserDraft, {
      name: values.name ?? values.email.split("@")[0],
      email: values.email,
      password,
      language,
    });
    const user = await withCompany("user create", values.home, language, (ctx) => createUser(ctx, draft));
    return printJson({ id: user.id, email: user.email });
  }
  if (what !== "password") throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
  const checked = parseInput(UserDraft.pick({ email: true, password: true }), {
    email: address ?? values.email,
    password,
  });
  await withCompany("user password", values.home, language, async (ctx) => {
    const user = await findUserByEmail(ctx.db, checked.email);
    if (!user) throw notFound("user.not_found", ["Nobody has this email.", "没有人使用这个邮箱。"]);
    await setPassword(ctx, user, checked.password);
  });
  printJson({ email: checked.email, changed: true });
};
