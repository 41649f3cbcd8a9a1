import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { type BulkDone, inPieces } from "#platform/lists";
import { loadPinyin } from "#platform/text";
import { setConfirmed } from "../../people/actions/quality.ts";
import { updateCustomers } from "../../people/actions/amend.ts";
import { findCustomers } from "../../people/queries.ts";
import { type FixKind, proposeFix } from "../fixes/proposals.ts";
import { findFixable } from "../queries.ts";

const atOnce = 500;

/** Says that what is known of these customers is still right today. */
export async function confirmCustomers(ctx: Ctx, ids: readonly string[]): Promise<BulkDone> {
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return inPieces(ctx, ids, atOnce, (tx, piece) => setConfirmed(tx, piece, today));
}

/** Mends one kind of fault for those named, or for everybody where there is a proposal; one operation, one undo. */
export async function fixQuality(ctx: Ctx, kind: FixKind, ids?: readonly string[]): Promise<BulkDone> {
  await loadPinyin();
  const whom = ids ?? (await findFixable(ctx.db, kind));
  return inPieces(ctx, whom, atOnce, async (tx, piece) => {
    const changes = (await findCustomers(tx.db, piece)).flatMap((before) => {
      const proposal = proposeFix(kind, before);
      return proposal ? [{ before, patch: proposal.patch }] : [];
    });
    return updateCustomers(tx, changes);
  });
}
