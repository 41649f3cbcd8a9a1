import { useFormats } from "#platform/formats";
import { type Pair, useDuplicateWords } from "./data.ts";
import css from "./duplicates.module.css";

/** So many bits fill the bar: one person is then a million times likelier. */
const fullBar = 20;

/** Why two may be one: each field's verdict, with a bar for how much it counts, to the right for it, red against. */
export function Reasons({ pair }: { pair: Pair }) {
  const t = useDuplicateWords();
  const formats = useFormats();
  return (
    <ul className={css.reasons} aria-label={t.reasons}>
      {pair.reasons.map(({ field, text, bits }) => {
        const says = formats.number(Math.abs(bits));
        return (
          <li key={field}>
            <span>{text}</span>
            {bits !== 0 && (
              <span
                className={css.weight}
                data-against={bits < 0}
                role="img"
                aria-label={bits < 0 ? t.againstIt(says) : t.forIt(says)}
                title={bits < 0 ? t.againstIt(says) : t.forIt(says)}
              >
                <i style={{ width: `${Math.max(4, Math.min(1, Math.abs(bits) / fullBar) * 100)}%` }} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
