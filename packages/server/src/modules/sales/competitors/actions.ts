import { create, erase, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { newId } from "#platform/ids";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { getCompetitor } from "./queries.ts";
import { type Competitor, CompetitorDraft, type CompetitorPatch, type Rival, RivalDraft } from "./table.ts";

/** Notes a competitor; one of the same name is answered instead of a second. */
export function createCompetitor(ctx: Ctx, input: CompetitorDraft): Promise<Competitor> {
  const { id = newId(), ...draft } = CompetitorDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const same = await tx.db
      .selectFrom("competitors")
      .selectAll()
      .where("name", "=", draft.name)
      .where("deletedAt", "is", null)
      .executeTakeFirst();
    if (same) return same;
    return create(tx, "competitors", { ...draft, id, createdAt: ctx.now.toISOString(), deletedAt: null });
  });
}

/** Changes what is known of a competitor. */
export function updateCompetitor(ctx: Ctx, id: string, patch: CompetitorPatch): Promise<Competitor> {
  return inTransaction(ctx, async (tx) => {
    const before = await getCompetitor(tx.db, id);
    return save(tx, "competitors", before, { ...before, ...patch } as Competitor);
  });
}

/** Puts a competitor into the bin; deals keep its name. */
export function removeCompetitor(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "competitors", [await getCompetitor(tx.db, id)]));
}

/** Notes that a competitor is after a deal too; once is enough. */
export function addRival(ctx: Ctx, opportunityId: string, input: RivalDraft): Promise<Rival> {
  const { id = newId(), competitorId, note } = RivalDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getOpportunity(tx.db, opportunityId);
    await getCompetitor(tx.db, competitorId);
    const known = await tx.db
      .selectFrom("opportunityCompetitors")
      .selectAll()
      .where("opportunityId", "=", opportunityId)
      .where("competitorId", "=", competitorId)
      .executeTakeFirst();
    if (known) return known;
    return create(tx, "opportunityCompetitors", { id, opportunityId, competitorId, note });
  });
}

/** Changes what is noted of a competitor in a deal. */
export function updateRival(ctx: Ctx, id: string, note: string): Promise<Rival> {
  return inTransaction(ctx, async (tx) => {
    const before = await getRival(tx, id);
    return save(tx, "opportunityCompetitors", before, { ...before, note });
  });
}

/** Takes a competitor out of a deal. */
export function removeRival(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => erase(tx, "opportunityCompetitors", [await getRival(tx, id)]));
}

async function getRival(ctx: Ctx, id: string): Promise<Rival> {
  const found = await findRow(ctx.db, "opportunityCompetitors", id);
  if (found) return found;
  throw notFound("competitor.not_in_deal", ["This deal names no such competitor.", "这个商机没有记录这个竞争对手。"]);
}
