import { randomUUID } from "node:crypto";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Migrations, migrate, openDatabase } from "#platform/db";

let template: Promise<string> | undefined;

/** A fresh, migrated database on the test server, dropped when the test ends. Answers with its address. */
export async function freshPostgres(migrations: Migrations): Promise<string> {
  const source = await (template ??= makeTemplate(migrations));
  const name = `soloist_test_${randomUUID().replaceAll("-", "")}`;
  await command(`create database ${name} template ${source}`);
  onTestFinished(() => command(`drop database if exists ${name} with (force)`));
  return address(name);
}

async function makeTemplate(migrations: Migrations): Promise<string> {
  const name = `soloist_template_${randomUUID().replaceAll("-", "")}`;
  await command(`create database ${name}`);
  const database = await openDatabase(address(name));
  await migrate(database, migrations, null);
  await database.close();
  return name;
}

function address(database: string): string {
  const url = new URL(process.env["TEST_POSTGRES_URL"]!);
  url.pathname = `/${database}`;
  return url.href;
}

async function command(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["TEST_POSTGRES_URL"]! });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
