/** The floor: the same framework and the same database driver, and nothing else. `server.ts FILE PORT`. */
import { serve } from "@hono/node-server";
import Sqlite from "better-sqlite3";
import { Hono } from "hono";

const [file, port] = process.argv.slice(2) as [string, string];
const db = new Sqlite(file);
db.pragma("journal_mode = wal");
db.pragma("synchronous = full");
db.exec("create table if not exists bare (id text primary key, name text, note text, at text)");
const insert = db.prepare("insert into bare values (?, ?, ?, ?)");

const app = new Hono();
app.get("/health", (c) => c.text("ok"));
app.post("/write", async (c) => {
  const { id, name } = await c.req.json<{ id: string; name: string }>();
  insert.run(id, name, "", new Date().toISOString());
  return c.json({ id, name }, 201);
});
/** Runs the statement it is given: the query that the product runs, without the product. */
const statements = new Map<string, Sqlite.Statement>();
app.post("/prepare/:name", async (c) => {
  statements.set(c.req.param("name"), db.prepare(await c.req.text()));
  return c.text("ok");
});
app.get("/query/:name", (c) => c.json(statements.get(c.req.param("name"))!.all(c.req.query())));

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
