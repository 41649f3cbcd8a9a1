import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { kinds, Lifecycle } from "../people/fields.ts";
import { followDismissals } from "./dismissals.ts";

export const states = ["open", "dismissed", "merged"] as const;
/** `exact`: the same name and the same email or phone. `sure`: from 0.95 on. */
export const certainties = ["exact", "sure", "likely"] as const;
export type Certainty = (typeof certainties)[number];

/** One of the two, as much as tells them apart. */
const Side = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  organisationName: z.string().nullable(),
  region: z.string(),
  birthday: z.string().nullable(),
  lifecycle: Lifecycle,
  orderCount: z.int(),
  createdAt: z.string(),
});

/** What one field says of the two: how it compares, and how much that counts, in bits; below 0 against. */
export const PairReason = z
  .object({ field: z.string(), level: z.string(), bits: z.number(), text: z.string() })
  .openapi("DuplicateReason");

/** Two customers who may be one, and why. `score` is the probability that they are. */
export const DuplicatePair = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    certainty: z.enum(certainties),
    score: z.number(),
    state: z.enum(states),
    a: Side,
    b: Side,
    reasons: z.array(PairReason),
    foundAt: z.string(),
    mergedAt: z.string().nullable(),
    operationId: z.string().nullable(), // of the merge: what undo takes back
  })
  .openapi("DuplicatePair");
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** How the search stands. `searchedAt` is null as long as nobody searched. */
export const DuplicateSearch = z
  .object({
    searchedAt: z.string().nullable(),
    records: z.int(),
    open: z.object({ all: z.int(), exact: z.int(), sure: z.int(), likely: z.int() }),
    job: z.object({ id: z.string(), done: z.int(), total: z.int() }).nullable(), // while one runs or waits
    mergeExactSince: z.string().nullable(),
  })
  .openapi("DuplicateSearch");
export type DuplicateSearch = z.infer<typeof DuplicateSearch>;

/** The row of a pair; `aId` < `bId`. Made by the search, so it is no business row: what an owner says of it is a dismissal. */
export type PairRow = {
  id: string;
  aId: string;
  bId: string;
  kind: (typeof kinds)[number];
  exact: number;
  score: number; // millionths
  rank: number;
  reasons: string;
  state: (typeof states)[number];
  foundAt: string;
  mergedAt: string | null;
  operationId: string | null;
};

/** That two are not one, as they were then: a fingerprint of each says whether either was changed since. */
export type Dismissal = {
  id: string;
  aId: string;
  bId: string;
  aPrint: string;
  bPrint: string;
  dismissedAt: string;
  version: number;
};

export type SearchRow = { kind: (typeof kinds)[number]; searchedAt: string; records: number; model: string | null };

declare module "#platform/db" {
  interface Tables {
    duplicatePairs: PairRow;
    duplicateDismissals: Dismissal;
    duplicateSearches: SearchRow;
  }
}

// Its columns refer to customers, but not as `refers` means it: a merge does not make one pair's verdict another's.
defineTable("duplicateDismissals", { area: "customers", personal: [], follow: followDismissals });
