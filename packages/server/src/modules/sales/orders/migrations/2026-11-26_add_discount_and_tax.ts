import type { Kysely } from "kysely";

/** Lines that are there have no discount, and their price is all that is paid. */
export async function up(db: Kysely<any>): Promise<void> {
  const add = (name: string, type: "bigint" | "integer") =>
    db.schema
      .alterTable("order_lines")
      .addColumn(name, type, (column) => column.notNull().defaultTo(0))
      .execute();
  await add("discount_minor", "bigint");
  await add("tax_rate_bp", "integer");
  await add("tax_minor", "bigint");
  await db.schema
    .alterTable("order_lines")
    .addColumn("prices_include", "text", (column) => column.notNull().defaultTo("tax"))
    .execute();
}
