import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Summary } from "../data.ts";
import { useComplete } from "../timeline/data.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** The next thing planned, or the word that nothing is. */
export function NextStep({ summary }: { summary: Summary }) {
  const t = useCustomerWords();
  return (
    <Pane title={t.nextStep}>
      <NextStepLine summary={summary} />
    </Pane>
  );
}

/** The same without its frame. */
export function NextStepLine({ summary }: { summary: Summary }) {
  const t = useCustomerWords();
  const { day, today } = useFormats();
  const complete = useComplete(summary.customer.id);
  const [plan] = summary.plans;
  if (!plan) return <p className={css.quiet}>{t.noNextStep}</p>;
  const late = plan.dueOn !== null && plan.dueOn < today;
  return (
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
  );
}
