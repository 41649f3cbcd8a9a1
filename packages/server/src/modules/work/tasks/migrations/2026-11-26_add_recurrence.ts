import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  const add = (column: string, rest: string) => sql.raw(`alter table tasks add column ${column} ${rest}`).execute(db);
  await add("duration_minutes", "integer");
  await add("location", "text not null default ''");
  await add("checklist", "text not null default '[]'");
  await add("rrule", "text");
  await add("repeats_from", "text not null default 'due'");
  await add("series_on", "text");
  await add("occurrence_on", "text");
  await sql`create index tasks_repeating on tasks (due_on) where rrule is not null and done_at is null and deleted_at is null`.execute(
    db,
  );
}
