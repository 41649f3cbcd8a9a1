import { useFormats } from "#platform/formats";
import { Money } from "#ui/display/money.tsx";
import type { DataOf } from "#platform/client";
import { useMoneyWords } from "../payments/words.ts";
import css from "./receivables.module.css";

export type Sum = DataOf<"sumReceivables">["items"][number];
export const ages = ["notDue", "to30", "to60", "to90", "over90", "noDay"] as const;
export type Age = (typeof ages)[number];

/** How long money is due, a bar to each age; a click shows these alone. Where it is narrow, only what is owed and no bars. */
export function AgeBars({ sum, onAge, narrow = false }: { sum: Sum; onAge?: (age: Age) => void; narrow?: boolean }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const most = Math.max(1, ...ages.map((age) => sum.byAge[age]));
  return (
    <ul data-narrow={narrow} className={css.ages} aria-label={t.byAge}>
      {ages
        .filter((age) => sum.byAge[age] > 0 || (!narrow && age !== "noDay"))
        .map((age) => {
          const minor = sum.byAge[age];
          const inside = (
            <>
              <span className={css.ageName}>{t.ages[age]}</span>
              <span className={css.track} aria-hidden="true">
                <span className={css.bar} data-age={age} style={{ inlineSize: `${(100 * minor) / most}%` }} />
              </span>
              <Money minor={minor} currency={sum.currency} />
            </>
          );
          return (
            <li key={age}>
              {onAge && minor > 0 ? (
                <button
                  type="button"
                  className={css.age}
                  title={`${t.ages[age]}: ${money(minor, sum.currency)}`}
                  onClick={() => onAge(age)}
                >
                  {inside}
                </button>
              ) : (
                <div className={css.age}>{inside}</div>
              )}
            </li>
          );
        })}
    </ul>
  );
}
