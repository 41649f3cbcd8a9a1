import { Money } from "#ui/display/money.tsx";
import css from "./counter.module.css";
import { useCounterDay } from "./data.ts";
import { useCounterWords } from "./words.ts";

/** What came in over the counter today, and how it was paid. */
export function DayLine() {
  const t = useCounterWords();
  const day = useCounterDay();
  if (!day) return <span className={css.day} />;
  return (
    <span className={css.day}>
      <span>
        {t.today(day.sales)} <Money minor={day.totalMinor} currency={day.currency} />
      </span>
      {day.methods.map(({ method, amountMinor }) => (
        <span key={method}>
          {t.methods[method]} <Money minor={amountMinor} currency={day.currency} />
        </span>
      ))}
    </span>
  );
}
