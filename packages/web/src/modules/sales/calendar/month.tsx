import { useRef } from "react";
import { useFormats } from "#platform/formats";
import { Pop } from "#ui/overlay/pop.tsx";
import { useDropTarget } from "../board/drag.ts";
import type { Card } from "../opportunities/data.ts";
import css from "./calendar.module.css";
import type { Calendar } from "./data.ts";
import { Deal } from "./deal.tsx";
import { useSum } from "./sum.ts";
import { useCalendarWords } from "./words.ts";

const shownAtOnce = 3;

export type CalendarViewProps = {
  calendar: Calendar;
  onOpen: (id: string) => void;
  onPut: (card: Card, on: string) => void;
};

/** The month as a grid of weeks, from Monday. */
export function Month({ calendar, dragging, onOpen, onPut }: CalendarViewProps & { dragging: boolean }) {
  const t = useCalendarWords();
  const { plusDays } = useFormats();
  const byDay = new Map(calendar.days.map((day) => [day.on, day]));
  const days: string[] = [];
  for (let on = calendar.from; on <= calendar.to; on = plusDays(on, 1)) days.push(on);
  function shift(card: Card, by: number) {
    if (!card.expectedCloseOn) return;
    onPut(card, plusDays(card.expectedCloseOn, by));
    // It is drawn on its new day: the focus goes with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-deal="${card.id}"]`)?.focus());
  }
  return (
    <div className={css.month} data-dragging={dragging}>
      <div className={css.names} aria-hidden="true">
        {t.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className={css.grid}>
        {days.map((on) => (
          <DayCell
            on={on}
            day={byDay.get(on)}
            outside={on.slice(0, 7) !== calendar.month}
            today={on === calendar.today}
            onOpen={onOpen}
            onShift={shift}
            key={on}
          />
        ))}
      </div>
    </div>
  );
}

type DayCellProps = {
  on: string;
  day: Calendar["days"][number] | undefined;
  outside: boolean;
  today: boolean;
  onOpen: (id: string) => void;
  onShift: (card: Card, by: number) => void;
};

function DayCell({ on, day, outside, today, onOpen, onShift }: DayCellProps) {
  const t = useCalendarWords();
  const { fullDay } = useFormats();
  const sum = useSum();
  const ref = useRef<HTMLElement>(null);
  const over = useDropTarget(ref, on);
  const cards = day?.cards ?? [];
  const count = day?.count ?? 0;
  const deal = (card: Card) => <Deal card={card} onOpen={onOpen} onShift={onShift} key={card.id} />;
  return (
    <section
      ref={ref}
      className={css.day}
      data-outside={outside}
      data-today={today}
      data-over={over}
      data-day={on}
      aria-label={t.day(fullDay(on), count)}
    >
      <header>
        <span>{Number(on.slice(8))}</span>
        {day && count > 0 && (
          <small title={t.total(count, sum(day.amounts), sum(day.amounts, "weightedMinor"))}>{sum(day.amounts)}</small>
        )}
      </header>
      {cards.slice(0, shownAtOnce).map(deal)}
      {count > shownAtOnce && (
        <Pop
          button={{ subtle: true, children: t.more(count - shownAtOnce) }}
          label={t.day(fullDay(on), count)}
          width={320}
        >
          <div className={css.rest}>
            {cards.slice(shownAtOnce).map(deal)}
            {count > cards.length && <small>{t.more(count - cards.length)}</small>}
          </div>
        </Pop>
      )}
    </section>
  );
}
