/** Once a month, while customers' details are long unconfirmed; whoever keeps tasks may remind the owner. */
export type DetailsGrewStale = { type: "customers.details_stale"; month: string; count: number };
