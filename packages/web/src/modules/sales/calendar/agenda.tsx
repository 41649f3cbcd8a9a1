import { useFormats } from "#platform/formats";
import { Money } from "#ui/display/money.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Light } from "../opportunities/light.tsx";
import { useWords } from "../words.ts";
import css from "./calendar.module.css";
import type { CalendarViewProps } from "./month.tsx";
import { useSum } from "./sum.ts";
import { useCalendarWords } from "./words.ts";

/** The days that have any, one below the other: for the phone. A deal's day is changed where it stands. */
export function Agenda({ calendar, onOpen, onPut }: CalendarViewProps) {
  const t = useWords();
  const c = useCalendarWords();
  const { fullDay } = useFormats();
  const sum = useSum();
  const days = calendar.days.filter(({ on }) => on.startsWith(calendar.month));
  return (
    <div className={css.agenda}>
      {days.map(({ on, count, amounts, cards }) => (
        <section key={on} data-day={on}>
          <header data-today={on === calendar.today}>
            <h2>{fullDay(on)}</h2>
            <small>{c.total(count, sum(amounts), sum(amounts, "weightedMinor"))}</small>
          </header>
          {cards.map((card) => (
            <div className={css.line} key={card.id}>
              <button type="button" data-deal={card.id} onClick={() => onOpen(card.id)}>
                <Light light={card.light} />
                <span>
                  {card.title}
                  <small>{card.customerName ?? t.noCustomer}</small>
                </span>
                <Money minor={card.amountMinor} currency={card.currency} />
              </button>
              <DateField
                label={t.expectedCloseOn}
                bare
                small
                value={card.expectedCloseOn}
                onChange={(day) => day && onPut(card, day)}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
