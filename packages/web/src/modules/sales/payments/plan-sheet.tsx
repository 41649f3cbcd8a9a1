import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { Order } from "../orders/data.ts";
import { draftPlan, usePlanWrites } from "./data.ts";
import css from "./payments.module.css";
import { useMoneyWords } from "./words.ts";

type Part = { id?: string; title: string; dueOn: string | null; amountMinor: number | null };
type Unit = "day" | "week" | "month";

/** Splits an order into parts: drawn up by a rule, then changed by hand; they must make the total. */
export function PlanSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useMoneyWords();
  const { today, plusDays, money } = useFormats();
  const { set } = usePlanWrites(order.id);
  const known = order.instalments.filter(({ voidedAt }) => !voidedAt);
  const totalMinor = order.totalMinor - order.waivedMinor;
  const [parts, change] = useState<Part[]>(
    known.map(({ id, title, dueOn, amountMinor }) => ({ id, title, dueOn, amountMinor })),
  );
  const left = totalMinor - parts.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  const whole =
    parts.length > 0 && left === 0 && parts.every(({ dueOn, amountMinor }) => dueOn && (amountMinor ?? 0) > 0);
  const put = (at: number, more: Partial<Part>) =>
    change((now) => now.map((part, index) => (index === at ? { ...part, ...more } : part)));
  const lastTakes = () => {
    const last = parts.at(-1);
    if (last) put(parts.length - 1, { amountMinor: (last.amountMinor ?? 0) + left });
  };
  const submit = () =>
    whole &&
    set.mutate(
      parts.map(({ id, title, dueOn, amountMinor }) => ({
        ...(id ? { id } : {}),
        title,
        dueOn: dueOn!,
        amountMinor: amountMinor!,
      })),
      { onSuccess: onClose },
    );
  return (
    <Sheet
      title={t.planTitle}
      open
      width={560}
      onClose={onClose}
      actions={
        <>
          {known.length > 0 && (
            <Button danger subtle onClick={() => set.mutate([], { onSuccess: onClose })}>
              {t.removePlan}
            </Button>
          )}
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="plan" disabled={!whole} busy={set.isPending}>
            {t.savePlan}
          </Button>
        </>
      }
    >
      {set.error && <ErrorNotice error={set.error} />}
      <Wish order={order} onDrawn={change} />
      <Form id="plan" onSubmit={submit}>
        {parts.length > 0 && (
          <div className={css.editor}>
            {parts.map((part, index) => (
              <div className={css.editorLine} role="group" aria-label={t.part(index + 1)} key={index}>
                <TextField
                  label={t.partTitle}
                  bare
                  placeholder={t.part(index + 1)}
                  value={part.title}
                  maxLength={100}
                  onChange={(title) => put(index, { title })}
                />
                <DateField label={t.partDue} bare value={part.dueOn} onChange={(dueOn) => put(index, { dueOn })} />
                <MoneyField
                  label={t.partAmount}
                  bare
                  currency={order.currency}
                  value={part.amountMinor}
                  onChange={(amountMinor) => put(index, { amountMinor })}
                />
                <Button
                  subtle
                  icon="close"
                  label={t.removePart(index + 1)}
                  onClick={() => change((now) => now.filter((_, at) => at !== index))}
                />
              </div>
            ))}
          </div>
        )}
        <Row>
          <Button
            subtle
            icon="plus"
            onClick={() =>
              change((now) => [
                ...now,
                {
                  title: "",
                  dueOn: plusDays(now.at(-1)?.dueOn ?? today, now.length > 0 ? 30 : 0),
                  amountMinor: Math.max(0, left) || null,
                },
              ])
            }
          >
            {t.addPart}
          </Button>
        </Row>
        {parts.length > 0 && (
          <p className={css.sum} data-wrong={left !== 0} role="status">
            {left === 0
              ? t.sumRight
              : left > 0
                ? t.sumLess(money(left, order.currency, { exact: true }))
                : t.sumMore(money(-left, order.currency, { exact: true }))}{" "}
            {left !== 0 && (parts.at(-1)?.amountMinor ?? 0) + left > 0 && (
              <Button link onClick={lastTakes}>
                {t.lastTakes}
              </Button>
            )}
          </p>
        )}
      </Form>
    </Sheet>
  );
}

/** The rule by which parts are drawn up. */
function Wish({ order, onDrawn }: { order: Order; onDrawn: (parts: Part[]) => void }) {
  const t = useMoneyWords();
  const { today } = useFormats();
  const [way, turn] = useState<"equal" | "percent">("equal");
  const [count, setCount] = useState<number | null>(3);
  const [percents, type] = useState("30, 30, 40");
  const [firstOn, start] = useState<string | null>(order.dueOn ?? today);
  const [every, step] = useState<number | null>(1);
  const [unit, measure] = useState<Unit>("month");
  const [error, fail] = useState<unknown>();
  async function draw() {
    if (!firstOn) return;
    const shares = percents.split(/[^\d.]+/u).flatMap((text) => (Number(text) > 0 ? [Number(text)] : []));
    const body = {
      firstOn,
      every: every ?? 1,
      unit,
      count: count ?? 3,
      ...(way === "percent" ? { percents: shares } : {}),
    };
    try {
      onDrawn(await draftPlan(order.id, body));
      fail(undefined);
    } catch (thrown) {
      fail(thrown);
    }
  }
  return (
    <div className={css.wish}>
      {error !== undefined && <ErrorNotice error={error} />}
      <Segmented
        label={t.way}
        value={way}
        choices={(["equal", "percent"] as const).map((value) => ({ value, label: t.ways[value] }))}
        onChange={turn}
      />
      <div className={css.wishFields}>
        {way === "equal" ? (
          <NumberField label={t.parts} value={count} min={1} max={120} step={1} onChange={setCount} />
        ) : (
          <TextField label={t.percents} value={percents} onChange={type} />
        )}
        <DateField label={t.firstOn} value={firstOn} onChange={start} />
        <NumberField label={t.every} value={every} min={1} max={120} step={1} onChange={step} />
        <SelectField
          label={t.unit}
          value={unit}
          choices={(["month", "week", "day"] as const).map((value) => ({ value, label: t.units[value] }))}
          onChange={measure}
        />
      </div>
      <Button onClick={() => void draw()}>{t.draw}</Button>
    </div>
  );
}
