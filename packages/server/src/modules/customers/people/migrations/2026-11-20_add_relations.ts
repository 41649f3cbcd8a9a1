import { type Kysely, sql } from "kysely";

/** How they were met and how often to keep in touch; of organisations trade and size; the region of the first address. */
export async function up(db: Kysely<any>): Promise<void> {
  const text = (name: string) =>
    db.schema
      .alterTable("customers")
      .addColumn(name, "text", (column) => column.notNull().defaultTo(""))
      .execute();
  await text("met_how");
  await text("industry");
  await text("region");
  await db.schema.alterTable("customers").addColumn("met_on", "text").execute();
  await db.schema.alterTable("customers").addColumn("size", "text").execute();
  await db.schema.alterTable("customers").addColumn("keep_in_touch_days", "integer").execute();
  await db.schema
    .createIndex("customers_to_keep_in_touch")
    .on("customers")
    .columns(["last_contact_at", "id"])
    .where(sql.ref("keep_in_touch_days"), "is not", null)
    .execute();
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("customers")
      .select(["id", "addresses"])
      .where("id", ">", after)
      .where("addresses", "<>", "[]")
      .orderBy("id")
      .limit(1000)
      .execute();
    for (const { id, addresses } of rows) {
      const [first] = JSON.parse(addresses) as { region: string; city: string }[];
      const region = first?.region || first?.city || "";
      if (region) await db.updateTable("customers").set({ region }).where("id", "=", id).execute();
    }
    if (rows.length < 1000) return;
    after = rows.at(-1)!.id;
  }
}
