import { useRef, useState } from "react";
import { useShortcuts } from "#platform/keyboard";
import { type Item, type Today, type Told, useOutcome } from "./data.ts";
import { useFinished, withFinished } from "./finished.ts";
import { NextStepForm } from "./next-step.tsx";
import { PlanRow } from "./plan-row.tsx";
import css from "./today.module.css";
import { moveFocus, useRowFocus } from "./use-row-focus.ts";
import { useWords } from "./words.ts";

export type PlanListProps = {
  today: Today;
  /** When this plan was read, in ms. */
  readAt: number;
  /** An item was done (its minutes are used) or brought back (they are free again). */
  onUsed: (minutes: number) => void;
};

/** The plan in the order to do it. ↑ ↓ move, Enter opens, Ctrl+Enter finishes what is open. */
export function PlanList({ today, readAt, onUsed }: PlanListProps) {
  const t = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [opened, open] = useState<string | null>();
  const [texts, write] = useState<Readonly<Record<string, string>>>({});
  const { finished, add, saved, drop } = useFinished(today, readAt, (item) => onUsed(-item.minutes));
  const shown = withFinished(today.planned, finished);
  const isFinished = new Set(finished.map(({ item }) => item.key));
  // Until somebody opens or closes one, the first is open: the day begins without a click.
  const openKey = opened === undefined ? shown[0]?.key : opened;

  const tell = useOutcome({
    says: { done: t.saidDone, later: t.saidLater, not_now: t.saidNotNow },
    before: ({ item, outcome }) => {
      if (outcome !== "done") return () => {};
      add(
        item,
        shown.findIndex(({ key }) => key === item.key),
      );
      onUsed(item.minutes);
      return () => {
        drop(item.key);
        onUsed(-item.minutes);
      };
    },
    after: ({ item }) => saved(item.key),
  });
  function say(told: Told) {
    if (told.outcome !== "done") moveFocus(list.current, 1);
    open(null);
    tell.mutate(told);
  }
  const finishOpen = () =>
    list.current?.querySelector<HTMLElement>(`[data-key="${openKey ?? ""}"] [data-finish]`)?.click();

  useRowFocus(list);
  useShortcuts([
    { keys: "j", says: t.down, run: () => moveFocus(list.current, 1) },
    { keys: "k", says: t.up, run: () => moveFocus(list.current, -1) },
    { keys: "mod+enter", says: t.markDone, whileTyping: true, run: finishOpen },
  ]);
  if (shown.length === 0) return null;
  const rowOf = (item: Item, index: number) => (
    <PlanRow
      key={item.key}
      item={item}
      number={index + 1}
      open={openKey === item.key}
      onOpen={() => open(openKey === item.key ? null : item.key)}
      onOutcome={(outcome, note) => say({ item, outcome, ...(note ? { note } : {}) })}
      text={texts[item.key]}
      onText={(text) => write((before) => ({ ...before, [item.key]: text }))}
    />
  );
  return (
    <ol className={css.list} aria-label={t.plan} ref={list}>
      {shown.map((item, index) =>
        isFinished.has(item.key) ? (
          <NextStepForm key={item.key} item={item} onClose={() => drop(item.key)} />
        ) : (
          rowOf(item, index)
        ),
      )}
    </ol>
  );
}
