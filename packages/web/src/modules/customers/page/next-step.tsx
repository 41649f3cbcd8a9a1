import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Summary } from "../data.ts";
import { useComplete } from "../timeline/data.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** The next thing planned, or the word that nothing is. Finishing the last one asks for another. */
export function NextStep({ summary, onLast }: { summary: Summary; onLast: () => void }) {
  const t = useCustomerWords();
  const { day, today } = useFormats();
  const complete = useComplete(summary.plans.length > 1 ? undefined : onLast);
  const [plan] = summary.plans;
  const late = plan?.dueOn && plan.dueOn < today;
  return (
    <Pane title={t.nextStep}>
      {!plan && <p className={css.quiet}>{t.noNextStep}</p>}
      {plan && (
        <div className={css.next}>
          <div>
            {plan.title}
            {plan.dueOn && (
              <small className={late ? css.late : undefined}>
                {day(plan.dueOn)} {plan.dueTime}
              </small>
            )}
          </div>
          <Button icon="check" busy={complete.isPending} onClick={() => complete.mutate(plan.id)}>
            {t.done}
          </Button>
        </div>
      )}
    </Pane>
  );
}
