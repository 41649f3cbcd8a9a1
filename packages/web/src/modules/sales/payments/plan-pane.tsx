import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag, type Tone } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Pane, Row } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { Order } from "../orders/data.ts";
import { RemindSheet } from "../receivables/remind-sheet.tsx";
import { type Instalment, usePlanWrites } from "./data.ts";
import css from "./payments.module.css";
import { PlanSheet } from "./plan-sheet.tsx";
import { useMoneyWords } from "./words.ts";

const tones: Record<Instalment["state"], Tone> = {
  open: "plain",
  partial: "amber",
  received: "green",
  overdue: "red",
  void: "plain",
};

/** The parts in which an order is paid, and how each stands. */
export function PlanPane({ order }: { order: Order }) {
  const t = useMoneyWords();
  const [planning, plan] = useState(false);
  const { instalments: parts } = order;
  const living = parts.filter(({ voidedAt }) => !voidedAt);
  const isSale = order.kind === "sale" && (order.state === "open" || order.state === "done");
  const takesPlan = isSale && (parts.length > 0 ? order.totalMinor > 0 : order.owedMinor > 0);
  if (!takesPlan && parts.length === 0) return null;
  return (
    <Pane
      title={t.instalments}
      action={
        takesPlan && (
          <Button
            subtle
            icon={parts.length > 0 ? "edit" : "plus"}
            label={parts.length > 0 ? t.editPlan : t.makePlan}
            onClick={() => plan(true)}
          />
        )
      }
    >
      {parts.length === 0 && (
        <>
          <p className={css.quiet}>{t.noPlan}</p>
          <Row>
            <Button onClick={() => plan(true)}>{t.makePlan}</Button>
          </Row>
        </>
      )}
      <TotalChanged order={order} />
      <ul className={css.parts}>
        {parts.map((part) => (
          <PlanPart key={part.id} order={order} part={part} at={living.indexOf(part) + 1} of={living.length} />
        ))}
      </ul>
      {planning && <PlanSheet order={order} onClose={() => plan(false)} />}
    </Pane>
  );
}

function PlanPart({ order, part, at, of }: { order: Order; part: Instalment; at: number; of: number }) {
  const t = useMoneyWords();
  const { writeOff, restore } = usePlanWrites(order.id);
  const [reminding, remind] = useState(false);
  const { id, title, dueOn, amountMinor, receivedMinor, state } = part;
  const open = state !== "received" && state !== "void";
  return (
    <li data-state={state}>
      <div>
        <span>
          {at > 0 && t.partOf(at, of)} {title}
        </span>
        <small>
          <When on={dueOn} />
          {receivedMinor > 0 && receivedMinor < amountMinor && (
            <>
              {" · "}
              {t.states.received} <Money minor={receivedMinor} currency={order.currency} />
            </>
          )}
        </small>
      </div>
      <Tag tone={tones[state]}>{t.states[state]}</Tag>
      <Money minor={amountMinor} currency={order.currency} exact />
      {state === "received" ? (
        <span className={css.noMenu} />
      ) : (
        <ActionMenu
          actions={
            open
              ? [
                  { label: t.remind, icon: "chat", run: () => remind(true) },
                  { label: t.writeOff, icon: "close", run: () => writeOff.mutate(id) },
                ]
              : [{ label: t.askAgain, icon: "undo", run: () => restore.mutate(id) }]
          }
        >
          <Button subtle icon="more" label={t.partMenu(at || part.ordinal)} />
        </ActionMenu>
      )}
      {reminding && <RemindSheet ids={[id]} onClose={() => remind(false)} />}
    </li>
  );
}

/** Asks how the plan is to follow when the order's total changed while this page was open. */
function TotalChanged({ order }: { order: Order }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const [before, settleAt] = useState(order.totalMinor);
  const { spread } = usePlanWrites(order.id);
  const changed = order.instalments.length > 0 && before !== order.totalMinor;
  if (!changed) return null;
  const settle = () => settleAt(order.totalMinor);
  return (
    <Notice>
      <p>{t.totalChanged(money(before, order.currency), money(order.totalMinor, order.currency))}</p>
      <Row>
        <Button onClick={() => spread.mutate(undefined, { onSuccess: settle })}>{t.spreadEvenly}</Button>
        <Button subtle onClick={settle}>
          {t.keepSo}
        </Button>
      </Row>
    </Notice>
  );
}
