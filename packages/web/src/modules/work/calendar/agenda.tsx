import { useFormats } from "#platform/formats";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import css from "./calendar.module.css";
import { DayMark } from "./day-mark.tsx";
import { daysFrom } from "./days.ts";
import { Event } from "./event.tsx";
import type { ViewProps } from "./month.tsx";
import { useCalendarWords } from "./words.ts";

/** Day below day, those with something or with a holiday: for the phone. */
export function Agenda({ calendar, from, to, onOpen, onDay }: ViewProps) {
  const t = useCalendarWords();
  const { today, fullDay, day: said } = useFormats();
  const days = new Map(calendar.days.map((day) => [day.on, day]));
  const shown = daysFrom(from, to)
    .map((on) => ({ on, day: days.get(on), items: calendar.items.filter((item) => item.on <= on && item.endOn >= on) }))
    .filter(({ on, items, day }) => items.length > 0 || day?.special || on === today);
  return (
    <div className={css.agenda}>
      {calendar.items.length === 0 && <EmptyState title={t.nothing} hint={t.nothingHint} />}
      {shown.map(({ on, day, items }) => (
        <section data-day={on} data-today={on === today} data-off={day?.working === false} key={on}>
          <header>
            <button type="button" title={fullDay(on)} onClick={() => onDay(on)}>
              <h2>{fullDay(on)}</h2>
            </button>
            {day && <DayMark day={day} />}
            {on === today && <small>{said(on)}</small>}
          </header>
          {items.map((item) => (
            <Event item={item} onOpen={onOpen} key={item.key} />
          ))}
        </section>
      ))}
    </div>
  );
}
