import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

/** Which of these tags some customer has. */
export async function findUsedTags(db: Db, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tags where ${idsIn(db, sql.ref("tags.id"), ids)}
      and exists (select 1 from customer_tags where customer_tags.tag = tags.name)`.execute(db);
  return rows.map(({ id }) => id);
}
