import { exportAll } from "../modules/integrations/exports/actions.ts";
import { formats } from "../modules/integrations/exports/formats.ts";
import { type CliVerb, printJson, readArgs, usageError, withCompany } from "./verb.ts";

const usage = "export --format csv|xlsx|json|vcard --out DIR [--labels] [--home DIR]";

/** Writes one file per kind of record, sorted by id; equal bases give equal files. */
export const verb: CliVerb = async (args, language) => {
  const { values } = readArgs(
    args,
    { format: { type: "string" }, out: { type: "string" }, labels: { type: "boolean" } },
    usage,
  );
  const format = formats.find((known) => known === values.format);
  if (!format || !values.out) throw usageError([`Usage: soloist ${usage}`, `用法：soloist ${usage}`]);
  const { out } = values;
  const heads = values.labels ? language : null;
  const files = await withCompany("export", values.home, language, (ctx) => exportAll(ctx, format, out, heads));
  printJson({ format, out, files });
};
