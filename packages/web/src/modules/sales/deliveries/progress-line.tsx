import { useFormats } from "#platform/formats";
import { Progress } from "#ui/display/progress.tsx";
import type { Listed } from "./data.ts";
import css from "./deliveries.module.css";
import { useDeliveryWords } from "./words.ts";

type Shown = Pick<
  Listed,
  "kind" | "percent" | "doneCount" | "wholeCount" | "usedMinutes" | "agreedMinutes" | "lessons" | "state"
>;

/** How far a delivery is, in a few words. */
export function useProgressWords() {
  const t = useDeliveryWords();
  const { duration } = useFormats();
  return ({ kind, doneCount, wholeCount, usedMinutes, agreedMinutes }: Shown): string => {
    if (kind === "hours")
      return agreedMinutes
        ? t.ofHours(duration(usedMinutes), duration(agreedMinutes))
        : t.usedHours(duration(usedMinutes));
    return kind === "course" ? t.ofLessons(doneCount, wholeCount) : t.ofMilestones(doneCount, wholeCount);
  };
}

/** How far a delivery is, as a bar with its words; `wide` puts the words under the bar. */
export function ProgressLine({ delivery, wide = false }: { delivery: Shown; wide?: boolean }) {
  const words = useProgressWords()(delivery);
  return (
    <span className={css.progress} data-wide={wide}>
      <Progress share={delivery.percent / 100} label={words} />
      <small>{words}</small>
    </span>
  );
}
