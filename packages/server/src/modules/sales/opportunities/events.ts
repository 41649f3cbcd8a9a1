/** Other modules may react to these; their fields are a promise to them. */
export type OpportunityCreated = { type: "opportunity.created"; id: string };
export type OpportunityMoved = { type: "opportunity.moved"; id: string; from: string; to: string };
export type OpportunityClosed = { type: "opportunity.closed"; id: string; outcome: "won" | "lost"; closedOn: string };
