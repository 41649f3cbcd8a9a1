import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Delivery, type Step, useRemoveStep, useResolveStep } from "./data.ts";
import css from "./deliveries.module.css";
import { StepSheet } from "./steps-sheet.tsx";
import { useDeliveryWords } from "./words.ts";

/** A project's milestones on a line, each with its day, and what each is worth of the whole. */
export function Milestones({ delivery, onFinished }: { delivery: Delivery; onFinished: () => void }) {
  const t = useDeliveryWords();
  const { today, percent } = useFormats();
  const [asked, ask] = useState<Step | "new">();
  const resolve = useResolveStep(onFinished);
  const remove = useRemoveStep();
  const byShare = delivery.steps.some(({ shareBp }) => shareBp);
  return (
    <Pane
      title={t.milestones}
      hint={delivery.steps.length > 0 ? (byShare ? t.byShare : t.byNumber) : undefined}
      action={<Button subtle icon="plus" label={t.addMilestone} onClick={() => ask("new")} />}
    >
      {delivery.steps.length === 0 && (
        <p className={css.quiet}>
          {t.noMilestones}{" "}
          <Button link onClick={() => ask("new")}>
            {t.addMilestone}
          </Button>
        </p>
      )}
      <ol className={css.line}>
        {delivery.steps.map((step) => {
          const { id, title, state, dueOn, doneOn, shareBp, note } = step;
          const done = state === "done";
          const late = !done && dueOn !== null && dueOn < today;
          return (
            <li key={id} data-done={done} data-late={late}>
              <button
                type="button"
                className={css.tick}
                aria-pressed={done}
                aria-label={done ? t.reopen(title) : t.reach(title)}
                onClick={() => resolve.mutate({ id, state: done ? "open" : "done" })}
              >
                {done && <Icon name="check" size={14} />}
              </button>
              <div>
                <button type="button" className={css.stepName} onClick={() => ask(step)}>
                  {title}
                </button>
                <small>
                  {done && doneOn ? (
                    <>
                      {t.doneOn} <When on={doneOn} />
                    </>
                  ) : (
                    dueOn && (
                      <>
                        {late && `${t.late} · `}
                        <When on={dueOn} />
                      </>
                    )
                  )}
                  {shareBp !== null && ` · ${percent(shareBp / 10_000)}`}
                  {note && ` · ${note}`}
                </small>
              </div>
              <Button subtle icon="trash" label={`${t.remove} ${title}`} onClick={() => remove.mutate(id)} />
            </li>
          );
        })}
      </ol>
      {asked && (
        <StepSheet delivery={delivery} {...(asked === "new" ? {} : { step: asked })} onClose={() => ask(undefined)} />
      )}
    </Pane>
  );
}
