import { type PointerEvent, useRef, useState } from "react";
import { plusDays, useFormats } from "#platform/formats";
import { Pop } from "#ui/overlay/pop.tsx";
import css from "./calendar.module.css";
import { type Calendar, type Day, daysFrom, type Item } from "./days.ts";
import { DayMark } from "./day-mark.tsx";
import { Event } from "./event.tsx";
import { useCalendarWords } from "./words.ts";

export type ViewProps = {
  calendar: Calendar;
  from: string;
  to: string;
  onOpen: (item: Item) => void;
  onMove: (item: Item, on: string, time?: string | null, minutes?: number) => void;
  onCreate: (on: string, time: string | null, minutes: number) => void;
  onDay: (on: string) => void;
};

const farEnough = 5;

/** The month as a grid of weeks; entries are dragged from day to day. */
export function Month({ calendar, from, to, onOpen, onMove, onCreate, onDay, month }: ViewProps & { month: string }) {
  const t = useCalendarWords();
  const { today } = useFormats();
  const [over, hang] = useState<string>();
  const suppressed = useRef(false);
  const all = daysFrom(from, to);
  const shownAtOnce = all.length > 35 ? 3 : 4;
  const days = new Map(calendar.days.map((day) => [day.on, day]));
  function lift(event: PointerEvent<HTMLElement>, item: Item) {
    if (event.button !== 0 || event.pointerType === "touch" || !item.movable) return;
    const begin = { x: event.clientX, y: event.clientY };
    let target: string | undefined;
    suppressed.current = false;
    const dayAt = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]")?.dataset["day"];
    const moved = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!suppressed.current && Math.hypot(x - begin.x, y - begin.y) < farEnough) return;
      suppressed.current = true;
      target = dayAt(x, y);
      hang(target);
    };
    const done = () => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", done);
      removeEventListener("keydown", left);
      hang(undefined);
      if (suppressed.current && target && target !== item.on) onMove(item, target);
    };
    const left = ({ key }: globalThis.KeyboardEvent) => {
      if (key !== "Escape") return;
      target = undefined;
      done();
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", done);
    addEventListener("keydown", left);
  }
  const open = (item: Item) => {
    if (!suppressed.current) onOpen(item);
    suppressed.current = false;
  };
  return (
    <div className={css.month}>
      <div className={css.names} aria-hidden="true">
        {t.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className={css.grid}>
        {all.map((on) => (
          <Cell
            day={days.get(on) ?? { on, working: true, special: null, name: "", lunar: "" }}
            items={calendar.items.filter((item) => item.on <= on && item.endOn >= on)}
            outside={!on.startsWith(month)}
            today={on === today}
            shownAtOnce={shownAtOnce}
            over={over === on}
            onOpen={open}
            onLift={lift}
            onShift={(item, by) => onMove(item, plusDays(item.on, by))}
            onCreate={() => onCreate(on, null, 1440)}
            onDay={() => onDay(on)}
            key={on}
          />
        ))}
      </div>
    </div>
  );
}

type CellProps = {
  day: Day;
  items: readonly Item[];
  outside: boolean;
  today: boolean;
  shownAtOnce: number;
  over: boolean;
  onOpen: (item: Item) => void;
  onLift: (event: PointerEvent<HTMLElement>, item: Item) => void;
  onShift: (item: Item, days: number) => void;
  onCreate: () => void;
  onDay: () => void;
};

function Cell({ day, items, shownAtOnce, outside, today, over, onOpen, onLift, onShift, onCreate, onDay }: CellProps) {
  const t = useCalendarWords();
  const { fullDay } = useFormats();
  const label = t.day(fullDay(day.on), items.length);
  const event = (item: Item) => (
    <Event item={item} onOpen={onOpen} onPointerDown={onLift} onShift={onShift} key={item.key} />
  );
  const fits = items.length <= shownAtOnce ? shownAtOnce : shownAtOnce - 1;
  return (
    <section
      className={css.cell}
      data-day={day.on}
      data-outside={outside}
      data-today={today}
      data-over={over}
      data-off={!day.working}
      aria-label={label}
      onDoubleClick={({ target, currentTarget }) => target === currentTarget && onCreate()}
    >
      <header>
        <button type="button" aria-label={fullDay(day.on)} onClick={onDay}>
          {Number(day.on.slice(8))}
        </button>
        <DayMark day={day} />
        <button
          type="button"
          className={css.add}
          aria-label={`${t.newAppointment}: ${fullDay(day.on)}`}
          onClick={onCreate}
        >
          +
        </button>
      </header>
      {items.slice(0, fits).map(event)}
      {items.length > fits && (
        <Pop button={{ subtle: true, children: t.more(items.length - fits) }} label={label} width={280}>
          <div className={css.rest}>{items.slice(fits).map(event)}</div>
        </Pop>
      )}
    </section>
  );
}
