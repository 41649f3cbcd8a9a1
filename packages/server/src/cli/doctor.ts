import { existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { version } from "../version.ts";
import { type CliVerb, printJson, readArgs, withCompany } from "./verb.ts";

type Finding = { name: string; ok: boolean; detail: string };

/** Looks whether the program and the base are well, and says what is not. Exit code 1 when something is wrong. */
export const verb: CliVerb = async (args, language) => {
  const { values } = readArgs(args, {}, "doctor [--json] [--home DIR]");
  const findings = await withCompany("doctor", values.home, language, async (ctx, company, config) => {
    const file = join(company.folder, "company.db");
    const damage = await company.check();
    const { bavail, bsize } = await statfs(company.folder);
    const failed = await ctx.db.selectFrom("jobs").select("id").where("state", "=", "failed").execute();
    const found: Finding[] = [
      { name: "version", ok: true, detail: `Soloist ${version}, Node ${process.versions.node}` },
      { name: "base", ok: damage.length === 0, detail: damage.join(" ") || `${company.dialect}: sound` },
      {
        name: "size",
        ok: true,
        detail: existsSync(file) ? `${Math.round(statSync(file).size / 1024)} KiB` : "on the server",
      },
      { name: "disk", ok: bavail * bsize > 500_000_000, detail: `${Math.round((bavail * bsize) / 1_000_000)} MB free` },
      { name: "jobs", ok: failed.length === 0, detail: `${failed.length} failed` },
      { name: "mail", ok: true, detail: config.smtpUrl ? "SMTP is set" : "SMTP_URL is not set: no mail can be sent" },
    ];
    return found;
  });
  const ok = findings.every((finding) => finding.ok);
  if (values.json) printJson({ ok, findings });
  else
    for (const { name, ok: good, detail } of findings) process.stdout.write(`${good ? "✓" : "✗"} ${name}: ${detail}\n`);
  return ok ? 0 : 1;
};
