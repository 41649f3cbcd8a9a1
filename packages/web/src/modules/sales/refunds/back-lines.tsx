import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import type { Order } from "../orders/data.ts";
import { milliOf } from "../lines/line-total.ts";
import type { Backs } from "./reckon.ts";
import css from "./refunds.module.css";
import { useRefundWords } from "./words.ts";

type Props = { order: Order; backs: Backs; onChange: (backs: Backs) => void };

/** How many of each line come back; what is back already is not offered. */
export function BackLines({ order, backs, onChange }: Props) {
  const r = useRefundWords();
  const { number } = useFormats();
  const open = order.left.filter(({ quantityMilli }) => quantityMilli > 0);
  if (open.length === 0) return null;
  const all = open.every(({ lineId, quantityMilli }) => backs[lineId] === quantityMilli);
  const whole = Object.fromEntries(open.map(({ lineId, quantityMilli }) => [lineId, quantityMilli]));
  return (
    <section className={css.back} aria-label={r.what}>
      <header>
        <h3>{r.what}</h3>
        <Button subtle onClick={() => onChange(all ? {} : whole)}>
          {all ? r.none : r.all}
        </Button>
      </header>
      <ul>
        {open.map(({ lineId, quantityMilli, worthMinor }) => {
          const title = order.lines.find(({ id }) => id === lineId)?.title ?? "";
          const back = backs[lineId] ?? 0;
          const set = (milli: number) => onChange({ ...backs, [lineId]: Math.max(0, Math.min(quantityMilli, milli)) });
          return (
            <li key={lineId}>
              <span>
                {title}
                <small>
                  {r.of(number(quantityMilli / 1000, 3))} · <Money minor={worthMinor} currency={order.currency} exact />
                </small>
              </span>
              <Button icon="minus" label={r.less(title)} disabled={back === 0} onClick={() => set(back - 1000)} />
              <NumberField
                label={r.quantityOf(title)}
                bare
                step={0.001}
                value={back / 1000}
                onChange={(value) => set(milliOf(value) ?? 0)}
              />
              <Button
                icon="plus"
                label={r.more(title)}
                disabled={back >= quantityMilli}
                onClick={() => set(back + 1000)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
