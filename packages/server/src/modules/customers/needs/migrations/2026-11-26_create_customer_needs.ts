import type { Kysely } from "kysely";

/** What a customer needs or prefers becomes a list; each line of the text there was is one of it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable("customer_needs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("customer_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("noted_on", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("customer_needs_by_customer")
    .on("customer_needs")
    .columns(["customer_id", "position"])
    .execute();
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("customers")
      .select(["id", "needs", "created_at"])
      .where("id", ">", after)
      .where("needs", "<>", "")
      .orderBy("id")
      .limit(200)
      .execute();
    const lines = rows.flatMap((row) =>
      String(row.needs)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map((text, position) => ({
          id: crypto.randomUUID(),
          customer_id: row.id,
          kind: "need",
          text,
          source: "",
          noted_on: String(row.created_at).slice(0, 10),
          position,
          created_at: row.created_at,
          deleted_at: null,
          version: 1,
        })),
    );
    for (let start = 0; start < lines.length; start += 200) {
      await db
        .insertInto("customer_needs")
        .values(lines.slice(start, start + 200))
        .execute();
    }
    if (rows.length < 200) return;
    after = rows.at(-1)!.id;
  }
}
