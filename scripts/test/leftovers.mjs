import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { at } from "../ensure/workspace.mjs";

/** Gives the databases of this run a mark, and drops them at its end: a server that stays must not fill with them. */
export function setup() {
  const mark = randomBytes(6).toString("hex");
  process.env.SOLOIST_TEST_RUN = mark;
  return () => dropAll(`soloist_${mark}_`);
}

async function dropAll(beginning) {
  const connectionString = process.env.TEST_POSTGRES_URL;
  if (!connectionString) return;
  const pg = createRequire(at("packages", "server", "package.json"))("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [beginning]);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await client.end();
  }
}
