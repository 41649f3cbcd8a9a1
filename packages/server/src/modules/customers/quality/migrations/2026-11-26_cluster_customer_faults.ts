import { type Kysely, PostgresAdapter, sql } from "kysely";

/**
 * A customer's faults lie beside each other and nowhere else: most customers have three, and an index by code made every
 * new customer touch seven more pages of the file. Who asks by code reads the table whole: 15 ms for 240,000 faults.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.dropIndex("customer_faults_by_code").execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) return;
  await db.schema.alterTable("customer_faults").renameTo("customer_faults_before").execute();
  await sql`create table customer_faults (customer_id text not null, code text not null, value text not null,
    fixable integer not null, primary key (customer_id, code)) without rowid`.execute(db);
  await sql`insert into customer_faults select customer_id, code, value, fixable from customer_faults_before`.execute(
    db,
  );
  await db.schema.dropTable("customer_faults_before").execute();
}
