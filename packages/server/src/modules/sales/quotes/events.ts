/** Other modules may react to these; their fields are a promise to them. */
export type QuoteSent = { type: "quote.sent"; id: string };
export type QuoteAccepted = { type: "quote.accepted"; id: string; by: string; signed: boolean };
export type QuoteDeclined = { type: "quote.declined"; id: string; reason: string };
