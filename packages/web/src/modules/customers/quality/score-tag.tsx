import { Tag } from "#ui/display/tag.tsx";
import { useQualityWords } from "./data.ts";

/** A score as a small sign: green where all is well, amber where it lacks, red where it is of little use. */
export function ScoreTag({ score }: { score: number }) {
  const t = useQualityWords();
  if (score < 0) return null;
  return (
    <Tag tone={score >= 80 ? "green" : score >= 50 ? "amber" : "red"} title={t.scoreOf(score)}>
      {score}
    </Tag>
  );
}
