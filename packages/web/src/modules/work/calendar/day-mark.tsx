import css from "./calendar.module.css";
import type { Day } from "./days.ts";
import { useCalendarWords } from "./words.ts";

/** Beside a date: 休 or 班, the holiday's name, else the lunar day. */
export function DayMark({ day: { special, name, lunar } }: { day: Day }) {
  const t = useCalendarWords();
  const label = special === "rest" ? t.restLong : t.workLong;
  return (
    <span className={css.mark}>
      {special && (
        <b data-special={special} title={[label, name].filter(Boolean).join(" · ")}>
          {special === "rest" ? t.rest : t.work}
        </b>
      )}
      <small>{(special === "rest" && name) || lunar}</small>
    </span>
  );
}
