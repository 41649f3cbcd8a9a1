import { sql } from "kysely";
import { type Db, findRow } from "#platform/db";
import { invalid, notFound } from "#platform/errors";
import type { Competitor, CompetitorItem, NamedRival } from "./table.ts";

/** A competitor by its id; refuses when there is none. */
export async function getCompetitor(db: Db, id: string): Promise<Competitor> {
  const found = await findRow(db, "competitors", id);
  if (found && !found.deletedAt) return found;
  throw notFound("competitor.not_found", ["There is no such competitor.", "没有这个竞争对手。"]);
}

/** Refuses a deal that would be lost to nobody we know. */
export async function demandCompetitor(db: Db, id: string | null | undefined): Promise<void> {
  if (!id || (await findRow(db, "competitors", id))) return;
  throw invalid("competitor.unknown", ["There is no such competitor.", "没有这个竞争对手。"], "lostTo");
}

/** Every competitor, those met most often first. */
export async function listCompetitors(db: Db): Promise<CompetitorItem[]> {
  const { rows } = await sql<CompetitorItem>`
    select c.*, coalesce(m.met, 0) as met, coalesce(m.won, 0) as won_against, coalesce(l.lost, 0) as lost_to
    from competitors c
    left join (select r.competitor_id, count(*) as met, sum(case when o.outcome = 'won' then 1 else 0 end) as won
      from opportunity_competitors r join opportunities o on o.id = r.opportunity_id and o.deleted_at is null
      group by r.competitor_id) m on m.competitor_id = c.id
    left join (select o.lost_to, count(*) as lost from opportunities o
      where o.lost_to is not null and o.deleted_at is null group by o.lost_to) l on l.lost_to = c.id
    where c.deleted_at is null
    order by coalesce(m.met, 0) desc, c.name, c.id`.execute(db);
  return rows;
}

/** Who stands in the way of a deal, in the order in which they were noted. */
export function findRivals(db: Db, opportunityId: string): Promise<NamedRival[]> {
  return db
    .selectFrom("opportunityCompetitors as rival")
    .innerJoin("competitors", "competitors.id", "rival.competitorId")
    .selectAll("rival")
    .select("competitors.name")
    .where("opportunityId", "=", opportunityId)
    .orderBy("rival.id")
    .execute();
}
