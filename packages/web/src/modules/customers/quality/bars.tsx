import { useFormats } from "#platform/formats";
import { type Asked, type Overview, useQualityWords } from "./data.ts";
import css from "./quality.module.css";

const kinds = ["missing", "invalid", "inconsistent", "stale"] as const;

type Props = { overview: Overview; asked: Asked; onAsk: (asked: Asked) => void };

/** A bar for each field: how many lack it, have it wrong, contradictory or old. Each part asks who. */
export function Bars({ overview: { fields, customers }, asked, onAsk }: Props) {
  const t = useQualityWords();
  const { number } = useFormats();
  return (
    <>
      <ul className={css.legend} aria-hidden="true">
        {kinds.map((kind) => (
          <li key={kind} data-kind={kind}>
            {t.kinds[kind]}
          </li>
        ))}
      </ul>
      <ul className={css.bars}>
        {fields.map((field) => {
          const some = kinds.filter((kind) => field[kind] > 0);
          const sum = some.reduce((total, kind) => total + field[kind], 0);
          const whole = Math.max(customers, sum);
          return (
            <li key={field.field}>
              <button type="button" disabled={sum === 0} onClick={() => onAsk({ field: field.field })}>
                {t.fields[field.field]}
              </button>
              <span className={css.track}>
                {some.map((kind) => (
                  <button
                    key={kind}
                    type="button"
                    data-kind={kind}
                    aria-pressed={asked.field === field.field && asked.kind === kind}
                    aria-label={t.fieldSays(t.fields[field.field], t.kinds[kind], field[kind])}
                    title={t.fieldSays(t.fields[field.field], t.kinds[kind], field[kind])}
                    style={{ flexBasis: `${(field[kind] / whole) * 100}%` }}
                    onClick={() => onAsk({ field: field.field, kind })}
                  />
                ))}
              </span>
              <small>{sum === 0 ? t.fine : number(sum)}</small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
