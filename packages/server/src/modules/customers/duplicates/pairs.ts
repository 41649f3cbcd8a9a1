import type { Reason } from "@soloist/analytics/linkage/reasons.ts";

/** What is kept of a reason: the field, how it compares, and by how many bits. */
export type KeptReason = { field: string; level: string; bits: number };
/** Two customers that a search or a change found to be one person with this probability. */
export type FoundPair = { aId: string; bId: string; score: number; exact: boolean; reasons: KeptReason[] };

/** The one id of two customers, in whatever order they are named. */
export const pairId = (one: string, other: string): string => (one < other ? `${one}.${other}` : `${other}.${one}`);
export const endsOf = (id: string): [string, string] => id.split(".") as [string, string];

/** Beside a score in millionths: identities that are exact stand above all others. */
const exactRank = 2_000_000;
const sureRank = 950_000;
const million = 1_000_000;
export const scoreOf = ({ score }: FoundPair): number => Math.round(score * million);
export const rankOf = (pair: FoundPair): number => scoreOf(pair) + (pair.exact ? exactRank : 0);
/** Which ranks a certainty has: from the first, below the second. */
export const ranks = {
  exact: [exactRank, exactRank * 2],
  sure: [sureRank, exactRank],
  likely: [0, sureRank],
} as const;

/** What a pair's fields say, without those that say nothing; of one that follows from others, that it does. */
export function keptReasons(reasons: readonly Reason[], implied: boolean): KeptReason[] {
  const telling = reasons
    .filter(({ level }) => level !== "missing")
    .map(({ field, level, bits }) => ({ field, level, bits: Math.round(bits * 10) / 10 }));
  return implied ? [{ field: "third", level: "same", bits: 0 }, ...telling] : telling;
}

/** Whether nothing speaks against an exact identity: no other birthday. Only then may it be merged by itself. */
export const isUndisputed = ({ reasons }: { reasons: readonly KeptReason[] }): boolean =>
  !reasons.some(({ field, level }) => field === "birthday" && level === "different");
