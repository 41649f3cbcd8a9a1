import { type Sentence, say } from "#platform/i18n";

/** How deals that reached a stage and are closed ended. */
export type StageRecord = { reached: number; won: number };

/** So many deals the stage's stated chance counts for: with few closed ones the history does not shout. */
export const priorDeals = 10;

/**
 * The chance that a deal in a stage is won: the mean of a Beta distribution whose prior is the stage's stated chance,
 * worth ten deals, after the firm's own closed deals that reached this stage.
 */
export function chanceOf({ reached, won }: StageRecord, statedPercent: number): number {
  return (won + (priorDeals * statedPercent) / 100) / (reached + priorDeals);
}

/** Amount × chance, in whole units of the smallest coin. A closed deal is worth what became of it. */
export function predictedMinor(amountMinor: number, chance: number, outcome: "won" | "lost" | null): number {
  if (outcome) return outcome === "won" ? amountMinor : 0;
  return Math.round(amountMinor * chance);
}

/** Where the chance comes from, in words. */
export function whyChance({ reached, won }: StageRecord, stage: string, statedPercent: number): Sentence {
  const stated = `${statedPercent}%`;
  if (reached === 0) {
    return say(
      `No deal that reached “${stage}” is closed yet, so the stage's own ${stated} counts.`,
      `还没有到过「${stage}」的商机结束，暂按阶段赢率 ${stated} 计。`,
    );
  }
  const deals = reached === 1 ? "the one deal" : `${reached} deals`;
  const verb = won === 1 ? "was" : "were";
  return say(
    `Of ${deals} that reached “${stage}” ${won} ${verb} won; the stage's own ${stated} counts like ${priorDeals} deals more.`,
    `到过「${stage}」的 ${reached} 个商机中 ${won} 个赢单；阶段赢率 ${stated} 按另外 ${priorDeals} 个商机计入。`,
  );
}
