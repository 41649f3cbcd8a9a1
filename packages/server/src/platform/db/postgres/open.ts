import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { unavailable } from "#platform/errors";
import type { Database } from "../database.ts";
import type { Db, Tables } from "../index.ts";
import { type ReadRows, type ReadTable, readText, rowsAtOnce, type Value } from "../snapshot.ts";
import { codePointText } from "./code-point-text.ts";

const channel = "soloist";
const int8 = 20;
const numeric = 1700;
const comeBackMs = 1000;

/** Opens a PostgreSQL database. Whole numbers arrive as numbers, as on SQLite. */
export async function openPostgres(url: string): Promise<Database> {
  pg.types.setTypeParser(int8, Number);
  pg.types.setTypeParser(numeric, Number);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end us.
  pool.on("error", () => {});
  await pool.query("select 1").catch((error: Error) => {
    throw unavailable("database.unreachable", [
      `The PostgreSQL server did not answer: ${error.message}. Look at DATABASE_URL.`,
      `PostgreSQL 没有回应：${error.message}。请检查 DATABASE_URL。`,
    ]);
  });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin(), codePointText()],
  });
  return {
    dialect: "postgres",
    db,
    reports: db,
    backup: null,
    snapshot: (work) => withSnapshot(db, work),
    foreignKeys: () => {},
    check: async () => [],
    onForeignCommit: (listener) => listen(url, listener),
    announce: (tables) =>
      void pool
        .query("select pg_notify($1, $2)", [channel, JSON.stringify({ me: process.pid, tables })])
        .catch(() => {}),
    close: () => db.destroy(),
  };
}

/** One transaction that sees the base as it was when it began; a cursor brings the rows in pieces. */
function withSnapshot<T>(db: Db, work: (read: ReadRows) => Promise<T>): Promise<T> {
  const begun = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return begun.execute((tx) => {
    async function* read(table: ReadTable) {
      await sql.raw(`declare archived no scroll cursor for ${readText(table)}`).execute(tx);
      for (;;) {
        const { rows } = await sql.raw<Record<string, Value>>(`fetch ${rowsAtOnce / 2} from archived`).execute(tx);
        if (rows.length === 0) break;
        yield rows;
      }
      await sql.raw("close archived").execute(tx);
    }
    return work(read);
  });
}

/** Listens on a connection of its own and comes back when the server was away. */
function listen(url: string, listener: (tables: string[]) => void): () => void {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  async function connect() {
    const connecting = new pg.Client({ connectionString: url });
    client = connecting;
    connecting.on("notification", ({ payload }) => {
      const { me, tables } = JSON.parse(payload ?? "{}") as { me: number; tables: string[] };
      if (me !== process.pid) listener(tables);
    });
    connecting.on("error", () => {});
    connecting.on("end", again);
    await connecting.connect();
    await connecting.query(`listen ${channel}`);
  }
  function again() {
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => void connect().catch(again), comeBackMs);
    retry.unref();
  }
  void connect().catch(again);
  return () => {
    stopped = true;
    clearTimeout(retry);
    void client?.end().catch(() => {});
  };
}
