import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Dot } from "#ui/display/tag.tsx";
import type { Summary } from "../data.ts";
import { useComplete } from "./data.ts";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

/** What is planned stands on top, the soonest first. Finishing the last one asks for another. */
export function Plans({ plans, onLast }: { plans: Summary["plans"]; onLast: () => void }) {
  const t = useStoryWords();
  const { day, today } = useFormats();
  const complete = useComplete(plans.length > 1 ? undefined : onLast);
  if (plans.length === 0) return null;
  return (
    <div>
      <h2 className={css.day}>{t.plans}</h2>
      {plans.map((plan) => {
        const late = plan.dueOn !== null && plan.dueOn < today;
        return (
          <div className={css.entry} key={plan.id}>
            <span className={css.mark}>
              <Dot tone={late ? "red" : "accent"} />
            </span>
            <div className={css.entryText}>
              <span className={css.entryHead}>
                {plan.kind !== "todo" && `${t.steps[plan.kind as keyof typeof t.steps] ?? plan.kind} · `}
                {plan.title}
              </span>
            </div>
            <time className={late ? css.late : css.when}>
              {plan.dueOn && `${day(plan.dueOn)} ${plan.dueTime ?? ""}`}
            </time>
            <Button
              subtle
              icon="check"
              label={t.finish(plan.title)}
              busy={complete.isPending}
              onClick={() => complete.mutate(plan.id)}
            />
          </div>
        );
      })}
    </div>
  );
}
