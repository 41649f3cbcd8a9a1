import { sql } from "kysely";
import { type Db, idsIn } from "#platform/db";

/** Which of these competitors a deal still names. */
export async function findUsedCompetitors(db: Db, ids: string[]): Promise<string[]> {
  const met = await db
    .selectFrom("opportunityCompetitors")
    .select("competitorId as id")
    .where(idsIn(db, sql.ref("competitorId"), ids))
    .distinct()
    .execute();
  const lost = await db
    .selectFrom("opportunities")
    .select("lostTo as id")
    .where(idsIn(db, sql.ref("lostTo"), ids))
    .distinct()
    .execute();
  return [...new Set([...met, ...lost].flatMap(({ id }) => id ?? []))];
}
