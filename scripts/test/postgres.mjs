import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { at, Stop } from "../ensure/workspace.mjs";
import { startCluster } from "./cluster.mjs";

const patienceMs = 30_000;

/** A PostgreSQL server for the tests: the one of TEST_POSTGRES_URL, else a throw-away cluster that `stop` removes. */
export async function preparePostgres() {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, from: "TEST_POSTGRES_URL", version: await versionOf(given), stop: async () => {} };
  const cluster = await startCluster();
  if (!cluster) throw new Stop("No PostgreSQL: set TEST_POSTGRES_URL, or install it (apt-get install postgresql).");
  try {
    return { ...cluster, version: await firstAnswer(cluster) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function firstAnswer(cluster) {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await askVersion(cluster.url);
    } catch (error) {
      if (cluster.hasEnded() || Date.now() > end) {
        throw new Stop(`PostgreSQL from ${cluster.from} did not start: ${error.message}\n${cluster.log()}`);
      }
      await pause(100);
    }
  }
}

async function versionOf(url) {
  return askVersion(url).catch((error) => {
    throw new Stop(`TEST_POSTGRES_URL does not answer: ${error.message}`);
  });
}

async function askVersion(url) {
  const pg = createRequire(at("packages", "server", "package.json"))("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("show server_version");
    return rows[0].server_version;
  } finally {
    await client.end();
  }
}
