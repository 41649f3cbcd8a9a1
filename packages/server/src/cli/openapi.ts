import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "#platform/clock";
import { openCompany } from "#platform/company";
import { readConfig } from "#platform/config";
import { silentLog } from "#platform/log";
import { createApp, migrations } from "../app.ts";
import { version } from "../version.ts";
import { type CliVerb, readArgs } from "./verb.ts";

/** Prints the API's description, as `/api/openapi.json` answers it, without touching any company's data. */
export const verb: CliVerb = async (args) => {
  readArgs(args, {}, "openapi");
  const home = mkdtempSync(join(tmpdir(), "soloist-openapi-"));
  const config = readConfig({ SOLOIST_HOME: home });
  const company = await openCompany({ home }, migrations);
  try {
    const app = createApp({ company, config, clock: systemClock, log: silentLog, mailer: null, version });
    const answer = await app.request("/api/openapi.json");
    process.stdout.write(`${JSON.stringify(await answer.json(), null, 1)}\n`);
  } finally {
    await company.close();
    rmSync(home, { recursive: true });
  }
};
