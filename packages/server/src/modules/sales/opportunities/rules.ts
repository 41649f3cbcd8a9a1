import { invalid, refused } from "#platform/errors";
import type { Stage } from "../pipelines/table.ts";
import type { Opportunity } from "./table.ts";

/** Puts an open opportunity into another stage. */
export function move(opportunity: Opportunity, stage: Stage, at: string): Opportunity {
  refuseClosed(opportunity);
  return { ...opportunity, stageId: stage.id, pipelineId: stage.pipelineId, stageSince: at };
}

export type Closing = {
  outcome: "won" | "lost";
  closedOn: string;
  reason?: string | undefined;
  /** The competitor who got it. */
  lostTo?: string | null | undefined;
  /** What else is to be remembered of a loss. */
  lostNote?: string | null | undefined;
  /** Why it is won although its stage's checklist is not done. */
  leaveAnyway?: string | undefined;
};

/** Closes an open opportunity. A loss needs its reason: it is what is learned from it. */
export function close(opportunity: Opportunity, closing: Closing): Opportunity {
  const { outcome, closedOn, reason, lostTo = null, lostNote = null } = closing;
  refuseClosed(opportunity);
  if (outcome === "won") return { ...opportunity, ...neverLost, outcome, closedOn };
  if (!reason) {
    throw invalid("opportunity.lost_without_reason", ["Say why it was lost.", "请填写丢单原因。"], "reason");
  }
  return { ...opportunity, outcome, closedOn, lostReason: reason, lostTo, lostNote: lostNote || null };
}

const neverLost = { lostReason: null, lostTo: null, lostNote: null };

/** Opens a closed opportunity again, in the stage where it was. */
export function reopen(opportunity: Opportunity, at: string): Opportunity {
  if (!opportunity.outcome) {
    throw refused("opportunity.already_open", ["It is open already.", "这个商机本来就没有结束。"]);
  }
  return { ...opportunity, ...neverLost, outcome: null, closedOn: null, stageSince: at };
}

function refuseClosed({ outcome }: Opportunity): void {
  if (!outcome) return;
  throw refused(
    "opportunity.already_closed",
    outcome === "won"
      ? ["It was won already. Reopen it first.", "这个商机已经赢单，请先重新打开。"]
      : ["It was lost already. Reopen it first.", "这个商机已经丢单，请先重新打开。"],
  );
}
