import { type Kysely, sql } from "kysely";

/**
 * Every receipt is a row of its own. What orders had received so far becomes one payment each; an id of version 8 is
 * made of the order's, so that it is the same on every machine and no order's own.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("payments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("order_id", "text", (column) => column.notNull().references("orders.id"))
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("method", "text", (column) => column.notNull())
    .addColumn("payer", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("instalment_id", "text")
    .addColumn("bill_row_id", "text")
    .addColumn("voided_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await sql`alter table orders add column carried_minor bigint not null default 0`.execute(db);
  await sql`alter table orders add column waived_minor bigint not null default 0`.execute(db);
  await sql`
    insert into payments (id, order_id, amount_minor, currency, at, method, payer, note, created_at, version)
    select substr(id, 1, 14) || '8' || substr(id, 16), id, received_minor, currency, at, 'other', '', '', created_at, 1
    from orders where received_minor <> 0`.execute(db);
  await db.schema.createIndex("payments_by_order").on("payments").columns(["order_id", "at", "id"]).execute();
  await sql`create index payments_by_bill_row on payments (bill_row_id) where bill_row_id is not null`.execute(db);
  // Open sales without a day to pay by: with the index of those that have one, all that a bill may pay.
  await sql`create index orders_unpaid on orders (ordered_on, id) where due_on is null and state = 'open'
    and kind = 'sale' and deleted_at is null and received_minor < total_minor`.execute(db);
}
