import type pg from "pg";

/** What a base holds right after its migrations: the tables, its shape, and the rows that the migrations wrote. */
export type Kept = { tables: string[]; shape: string; rows: Record<string, string> };

/** In a larger one the server would choose other ways than in a new one. */
const largeTable = 1_000_000;

export async function keep(client: pg.Client): Promise<Kept> {
  const found = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const tables = found.rows.map(({ name }) => client.escapeIdentifier(name));
  const rows: Record<string, string> = {};
  for (const table of tables) {
    const text = await rowsOf(client, table);
    if (text) rows[table] = text;
    // Room that is given back while tests run would be filled again, and rows would no longer lie as they came.
    await client.query(`alter table ${table} set (autovacuum_enabled = false)`);
  }
  return { tables, rows, shape: (await look(client)).shape };
}

/**
 * Takes out what a test wrote and puts back what it changed of the rows that the migrations wrote. Answers false where
 * the base must not be used again: the test changed its shape, or wrote very much.
 */
export async function emptied(client: pg.Client, kept: Kept): Promise<boolean> {
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  const { shape, largest } = await look(client);
  if (shape !== kept.shape || largest > largeTable) return false;
  const written = await findWritten(client, kept);
  if (written.length === 0) return true;
  await client.query("begin");
  await client.query("set local session_replication_role = replica"); // foreign keys: all of them go together
  await client.query(written.map((table) => `delete from ${table}`).join(";"));
  for (const table of written) {
    const rows = kept.rows[table];
    if (rows)
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows]);
  }
  await client.query("commit");
  return true;
}

async function look(client: pg.Client): Promise<{ shape: string; largest: number }> {
  const { rows } = await client.query<{ shape: string; largest: string }>(`
    select concat_ws(' ', count(*), max(oid::bigint), (select count(*) from pg_attribute),
        (select count(*) from pg_constraint), (select count(*) from pg_trigger), (select count(*) from pg_proc)) as shape,
      max(case when relkind = 'r' and relnamespace = 'public'::regnamespace then pg_relation_size(oid) end) as largest
    from pg_class`);
  return { shape: rows[0]!.shape, largest: Number(rows[0]!.largest) };
}

async function findWritten(client: pg.Client, { tables, rows }: Kept): Promise<string[]> {
  const isEmpty = tables.filter((table) => !rows[table]);
  const { rows: found } = await client.query<boolean[]>({
    text: `select ${isEmpty.map((table) => `exists (select from ${table})`).join()}`,
    rowMode: "array",
  });
  const written = isEmpty.filter((_, index) => found[0]![index]);
  for (const [table, before] of Object.entries(rows)) if ((await rowsOf(client, table)) !== before) written.push(table);
  return written;
}

async function rowsOf(client: pg.Client, table: string): Promise<string | null> {
  const { rows } = await client.query<{ text: string | null }>(
    `select json_agg(kept order by kept)::text as text from ${table} kept`,
  );
  return rows[0]!.text;
}
