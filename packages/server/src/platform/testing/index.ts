/** The real app on a fresh database, for tests. Nothing of ours is replaced; the clock stands still unless moved. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Company, openCompany } from "#platform/company";
import { readConfig } from "#platform/config";
import { type Ctx, systemContext } from "#platform/context";
import type { Dialect } from "#platform/db";
import { makeRunner } from "#platform/jobs";
import { silentLog } from "#platform/log";
import type { Mailer } from "#platform/mail";
import { createApp, migrations } from "../../app.ts";
import { createKey } from "../../modules/admin/keys/actions.ts";
import { scopes } from "../../modules/admin/keys/table.ts";
import { freshPostgres } from "./postgres.ts";
import { freshSqlite } from "./sqlite.ts";

export type DatabaseUnderTest = { name: string; dialect: Dialect };

/** Both databases; PostgreSQL where `TEST_POSTGRES_URL` says one is there, which `npm test` always arranges. */
export const databases: DatabaseUnderTest[] = [
  { name: "SQLite", dialect: "sqlite" },
  ...(process.env["TEST_POSTGRES_URL"] ? [{ name: "PostgreSQL", dialect: "postgres" as const }] : []),
];

export const startOfTests = "2027-03-01T02:00:00.000Z";

/** A fresh, migrated company. It is closed and removed when the test ends. */
export async function testCompany(dialect: Dialect): Promise<Company> {
  const home = mkdtempSync(join(tmpdir(), "soloist-test-"));
  const databaseUrl = dialect === "postgres" ? await freshPostgres(migrations) : undefined;
  if (dialect === "sqlite") await freshSqlite(home, migrations);
  const company = await openCompany({ home, databaseUrl }, migrations);
  onTestFinished(async () => {
    await company.close();
    rmSync(home, { recursive: true, force: true });
  });
  return company;
}

type TestOptions = { mailer?: Mailer; scopes?: typeof scopes; environment?: Record<string, string> };

/** The app with a key that may do everything, and ways to ask it. */
export async function testApp(dialect: Dialect, options: TestOptions = {}) {
  const company = await testCompany(dialect);
  let now = new Date(startOfTests);
  const clock = () => now;
  const config = readConfig({ SOLOIST_HOME: company.folder, ...options.environment });
  const app = createApp({ company, config, clock, log: silentLog, mailer: options.mailer ?? null, version: "test" });
  const { secret } = await createKey(systemContext(company, "test", now), {
    name: "test",
    scopes: options.scopes ?? scopes,
  });

  async function request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const raw = body instanceof Uint8Array;
    return app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  }
  return {
    app,
    company,
    db: company.db,
    secret,
    /** A context of the program itself, for calling actions directly; each call is an operation of its own. */
    ctx: (): Ctx => systemContext(company, "test", now, "en"),
    get: (path: string, headers?: Record<string, string>) => request("GET", path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      request("POST", path, body ?? {}, headers),
    put: (path: string, body?: unknown, headers?: Record<string, string>) => request("PUT", path, body ?? {}, headers),
    patch: (path: string, body?: unknown, headers?: Record<string, string>) =>
      request("PATCH", path, body ?? {}, headers),
    remove: (path: string, headers?: Record<string, string>) => request("DELETE", path, undefined, headers),
    moveClockTo: (instant: string) => void (now = new Date(instant)),
    changes: () => company.db.selectFrom("changes").selectAll().orderBy("id").execute(),
    events: async () =>
      (await company.db.selectFrom("events").select("payload").orderBy("id").execute()).map(
        (row) => JSON.parse(row.payload) as unknown,
      ),
    /** Runs every waiting job, light and heavy, in this thread. */
    async runJobs() {
      for (const heavy of [false, true, false])
        await makeRunner(company, { heavy, clock, log: silentLog }).runWaiting();
    },
  };
}
