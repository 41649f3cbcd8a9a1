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

/**
 * The stages among these that hold opportunities, or that came with a pipeline that does: it stays whole. One that was
 * added later and holds none may go.
 */
export function findUsedStages(db: Db, ids: string[]): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from stages where ${idsIn(db, sql.ref("stages.id"), ids)}
      and (exists (select 1 from opportunities where opportunities.stage_id = stages.id)
        or (exists (select 1 from opportunities where opportunities.pipeline_id = stages.pipeline_id)
          and exists (select 1 from changes as made join changes as whole on whole.operation_id = made.operation_id
            where made.row_id = stages.id and made.kind = 'create'
            and whole.row_id = stages.pipeline_id and whole.kind = 'create')))`,
  );
}

async function idsOf(db: Db, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${query}`.execute(db);
  return rows.map(({ id }) => id);
}
