import { randomUUID } from "node:crypto";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Migrations, migrate, openDatabase } from "#platform/db";
import { emptied, type Kept, keep } from "./emptied.ts";

/** Every base of a run bears its mark, by which they are all dropped at its end (`scripts/test/leftovers.mjs`). */
const mark = process.env["SOLOIST_TEST_RUN"] ?? "alone";

/** Making a base takes half a second, emptying it a hundredth: those that no test uses wait here, as good as new. */
const idle: string[] = [];
let template: Promise<{ name: string; kept: Kept }> | undefined;

/** A migrated database on the test server that holds nothing else. Answers with its address. */
export async function freshPostgres(migrations: Migrations): Promise<string> {
  const source = await (template ??= makeTemplate(migrations));
  const name = idle.pop() ?? (await create("test", `template ${source.name}`));
  onTestFinished(async () => {
    if (await ask(name, (client) => emptied(client, source.kept))) idle.push(name);
    else await command(`drop database ${name} with (force)`);
  });
  return address(name);
}

async function makeTemplate(migrations: Migrations): Promise<{ name: string; kept: Kept }> {
  const name = await create("template");
  const database = await openDatabase(address(name));
  await migrate(database, migrations, null);
  await database.close();
  return { name, kept: await ask(name, keep) };
}

async function create(purpose: string, options = ""): Promise<string> {
  const name = `soloist_${mark}_${purpose}_${randomUUID().replaceAll("-", "")}`;
  await command(`create database ${name} ${options}`);
  return name;
}

function address(database: string): string {
  const url = new URL(process.env["TEST_POSTGRES_URL"]!);
  url.pathname = `/${database}`;
  return url.href;
}

function command(text: string): Promise<unknown> {
  return ask(null, (client) => client.query(text));
}

async function ask<T>(database: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const connectionString = database ? address(database) : process.env["TEST_POSTGRES_URL"]!;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
