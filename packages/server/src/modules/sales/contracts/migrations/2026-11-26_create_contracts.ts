import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("contract_templates")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("contracts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("customer_id", "text")
    .addColumn("opportunity_id", "text")
    .addColumn("quote_id", "text")
    .addColumn("template_id", "text")
    .addColumn("order_id", "text")
    .addColumn("amends_id", "text")
    .addColumn("renews_id", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("amount_minor", "bigint", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("frozen_text", "text")
    .addColumn("start_on", "text")
    .addColumn("end_on", "text")
    .addColumn("remind_days", "integer")
    .addColumn("remind_on", "text")
    .addColumn("reminder_id", "text")
    .addColumn("auto_renews", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("sent_at", "text")
    .addColumn("our_signature_id", "text")
    .addColumn("their_signature_id", "text")
    .addColumn("signed_on", "text")
    .addColumn("signed_how", "text")
    .addColumn("ended_on", "text")
    .addColumn("end_reason", "text", (column) => column.notNull())
    .addColumn("notes", "text", (column) => column.notNull())
    .addColumn("owner_id", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  const index = (name: string, on: string) => sql`${sql.raw(`create index ${name} on contracts ${on}`)}`.execute(db);
  await index("contracts_by_creation", "(created_at, id) where deleted_at is null");
  await index("contracts_by_number", "(number, id)");
  await index("contracts_by_customer", "(customer_id, id)");
  await index("contracts_by_opportunity", "(opportunity_id, id) where opportunity_id is not null");
  await index("contracts_by_quote", "(quote_id, id) where quote_id is not null");
  await index("contracts_by_amended", "(amends_id) where amends_id is not null");
  await index("contracts_by_renewed", "(renews_id) where renews_id is not null");
  await index("contracts_by_end", "((coalesce(end_on, '9999')), id) where deleted_at is null");
  await index("contracts_by_amount", "(amount_minor, id) where deleted_at is null");
  await index("contracts_in_force", "(remind_on, end_on) where state = 'signed' and deleted_at is null");

  await db.schema
    .createTable("contract_files")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract_id", "text", (column) => column.notNull().references("contracts.id"))
    .addColumn("file_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("size", "bigint", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("contract_files_by_contract")
    .on("contract_files")
    .columns(["contract_id", "id"])
    .execute();
}
