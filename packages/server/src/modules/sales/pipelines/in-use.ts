import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

/** Which of these pipelines hold opportunities, of whatever state. */
export function findUsedPipelines(db: Db, ids: string[]): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from pipelines where ${idsIn(db, sql.ref("pipelines.id"), ids)}
      and exists (select 1 from opportunities where opportunities.pipeline_id = pipelines.id)`,
  );
}

/** The stages among these whose pipeline is used: it stays whole. */
export function findUsedStages(db: Db, ids: string[]): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from stages where ${idsIn(db, sql.ref("stages.id"), ids)}
      and exists (select 1 from opportunities where opportunities.pipeline_id = stages.pipeline_id)`,
  );
}

async function idsOf(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${query}`.execute(db);
  return rows.map(({ id }) => id);
}
