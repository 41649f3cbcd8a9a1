import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { type Delivery, type Step, useRemoveStep, useResolveStep } from "./data.ts";
import css from "./deliveries.module.css";
import { PlanSheet, StepSheet } from "./steps-sheet.tsx";
import { useDeliveryWords } from "./words.ts";

/** A course's lessons as a grid: one tap says that it was attended, the menu says otherwise. */
export function Sessions({ delivery, onFinished }: { delivery: Delivery; onFinished: () => void }) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const [asked, ask] = useState<Step | "new" | "plan">();
  const resolve = useResolveStep(onFinished);
  const remove = useRemoveStep();
  const to = (id: string, state: Step["state"]) => resolve.mutate({ id, state });
  return (
    <Pane
      title={t.sessions}
      hint={delivery.steps.length > 0 ? t.byLessons : undefined}
      action={
        <span className={css.buttons}>
          <Button onClick={() => ask("plan")}>{t.plan}</Button>
          <Button subtle icon="plus" label={t.addLesson} onClick={() => ask("new")} />
        </span>
      }
    >
      {delivery.steps.length === 0 && <p className={css.quiet}>{t.noLessons}</p>}
      <ul className={css.grid}>
        {delivery.steps.map((step) => {
          const { id, title, state, dueOn, dueTime } = step;
          return (
            <li key={id} data-state={state} data-late={state === "open" && dueOn !== null && dueOn < today}>
              <button
                type="button"
                aria-label={`${title}: ${t.outcomes[state]}`}
                aria-pressed={state === "done"}
                onClick={() => to(id, state === "open" ? "done" : "open")}
              >
                <b>{title}</b>
                <small>
                  {dueOn && <When on={dueOn} />} {dueTime}
                </small>
                <span>{t.outcomes[state]}</span>
              </button>
              <ActionMenu
                actions={[
                  ...(["done", "missed", "cancelled", "open"] as const)
                    .filter((next) => next !== state)
                    .map((next) => ({ label: t.outcomes[next], run: () => to(id, next) })),
                  { label: t.edit, icon: "edit" as const, run: () => ask(step) },
                  { label: t.remove, icon: "trash" as const, danger: true, run: () => remove.mutate(id) },
                ]}
              >
                <Button subtle icon="more" label={t.outcomeOf(title)} />
              </ActionMenu>
            </li>
          );
        })}
      </ul>
      {asked === "plan" && <PlanSheet delivery={delivery} onClose={() => ask(undefined)} />}
      {asked && asked !== "plan" && (
        <StepSheet delivery={delivery} {...(asked === "new" ? {} : { step: asked })} onClose={() => ask(undefined)} />
      )}
    </Pane>
  );
}
