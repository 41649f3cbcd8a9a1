import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";
import { type Compared, comparedColumns } from "./cells.ts";

const atOnce = 2000;

const columns = ["id", "kind", ...comparedColumns].map((column) => sql.ref(`c.${column}`));
const select = sql`select ${sql.join(columns)}, coalesce(o.name, '') as organisation
  from customers c left join customers o on o.id = c.organisation_id`;

/** Everybody of a kind who is not in the bin, in the order of their ids, some thousand at once. */
export async function* eachCompared(db: Db, kind: Compared["kind"]): AsyncGenerator<Compared[]> {
  for (let after = ""; ;) {
    const { rows } = await sql<Compared>`${select}
      where c.id > ${after} and c.deleted_at is null and c.kind = ${kind} order by c.id limit ${atOnce}`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.id;
  }
}

/** Those of these customers who are not in the bin. */
export async function findCompared(db: Db, ids: readonly string[]): Promise<Compared[]> {
  const { rows } = await sql<Compared>`${select}
    where ${idsIn(db, sql.ref("c.id"), ids)} and c.deleted_at is null`.execute(db);
  return rows;
}
