import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag, type Tone } from "#ui/display/tag.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { isRate, type Target, useAmounts, useTargetWords } from "./data.ts";
import { barOf, type Standing, standingOf, stretchOf } from "./standing.ts";
import css from "./targets.module.css";

const tones: Record<Standing, Tone> = {
  reached: "green",
  onPace: "green",
  behind: "amber",
  missed: "red",
  comes: "plain",
};

type Props = { target: Target; onChange: () => void; onRemove: () => void };

/** One target: how far, whether that is on pace, and what it takes to get there. */
export function TargetCard({ target, onChange, onRemove }: Props) {
  const t = useTargetWords();
  const amounts = useAmounts();
  const says = (amount: number) => amounts(target.metric, amount);
  const standing = standingOf(target);
  const { done, mark } = barOf(target);
  const name = t.metrics[target.metric];
  const scope = [target.channel, target.tag].filter((one) => one !== null);
  return (
    <section className={css.card}>
      <header>
        <h2>
          {name} <small>{stretchOf(target)}</small>
        </h2>
        {scope.map((one) => (
          <Tag key={one}>{one}</Tag>
        ))}
        <Tag tone={tones[standing]}>{t[standing]}</Tag>
        <ActionMenu
          actions={[
            { label: t.change, run: onChange },
            { label: t.remove, run: onRemove },
          ]}
        >
          <Button subtle icon="more" aria-label={t.more(name)} />
        </ActionMenu>
      </header>
      <p className={css.figure}>
        {target.actual === null ? t.nobody : t.ofGoal(says(target.actual), says(target.goal))}
        {isRate(target.metric) && target.of ? <small> · {t.counts(target.hits ?? 0, target.of)}</small> : null}
      </p>
      <div
        className={css.bar}
        data-tone={tones[standing]}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
      >
        <span style={{ width: `${done * 100}%` }} />
        {mark !== null && <i style={{ left: `${mark * 100}%` }} title={t.expectedHere(says(target.expected ?? 0))} />}
      </div>
      <p className={css.says}>
        <Says target={target} says={says} />
      </p>
      {target.notes !== "" && <p className={css.says}>{target.notes}</p>}
    </section>
  );
}

function Says({ target, says }: { target: Target; says: (amount: number) => string }) {
  const t = useTargetWords();
  const { day, fullDay } = useFormats();
  const { state, reached, actual, goal, gap, projected, daysLeft, paceBy } = target;
  if (state === "coming") return <>{t.begins(day(target.startsOn))}</>;
  if (reached) return <>{actual !== null && actual > goal ? t.over(says(actual - goal)) : null}</>;
  if (state === "over") return <>{t.gap(says(gap))}</>;
  if (isRate(target.metric)) return <>{t.gapRate(says(gap))}</>;
  const pace = paceBy === "lastYear" ? t.paceLastYear : t.pace;
  return (
    <>
      {projected !== null && pace(says(projected), fullDay(target.endsOn))}{" "}
      {t.perDay(says(gap), says(Math.ceil(gap / Math.max(1, daysLeft))), daysLeft)}
    </>
  );
}
