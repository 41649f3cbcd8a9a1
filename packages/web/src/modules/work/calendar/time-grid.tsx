import { type PointerEvent, useEffect, useRef, useState } from "react";
import { plusDays, useFormats } from "#platform/formats";
import { wallTimeOf } from "../tasks/wall-time.ts";
import css from "./calendar.module.css";
import { clockOf, type Day, daysFrom, type Item, lengthOf, minutesOf, placeDay } from "./days.ts";
import { DayMark } from "./day-mark.tsx";
import { Event } from "./event.tsx";
import type { ViewProps } from "./month.tsx";
import { useCalendarWords } from "./words.ts";

/** Height of an hour; the stylesheet draws its lines by the same. */
const hour = 48;
const step = 15;
const farEnough = 5;
const hours = Array.from({ length: 24 }, (_, index) => index);

type Ghost = { on: string; from: number; to: number; allDay: boolean; key: string | null };

/** Days beside each other by the hour: drag to move, pull the lower edge, draw over empty hours to make something. */
export function TimeGrid({ calendar, from, to, onOpen, onMove, onCreate, onDay }: ViewProps) {
  const t = useCalendarWords();
  const { today, now, timeZone, fullDay } = useFormats();
  const scroller = useRef<HTMLDivElement>(null);
  const [ghost, show] = useState<Ghost>();
  const dragged = useRef(false);
  const days = daysFrom(from, to);
  const known = new Map(calendar.days.map((day) => [day.on, day]));
  const dayOf = (on: string): Day => known.get(on) ?? { on, working: true, special: null, name: "", lunar: "" };
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 7.5 * hour;
  }, []);

  /** Where the pointer is: the day, and the minute unless over what takes the whole day. */
  function placeAt(x: number, y: number): { on: string; minute: number | null } | null {
    const column = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]");
    const on = column?.dataset["day"];
    if (!column || !on) return null;
    if (column.dataset["whole"]) return { on, minute: null };
    return { on, minute: Math.max(0, Math.min(1439, ((y - column.getBoundingClientRect().top) / hour) * 60)) };
  }

  function follow(
    event: PointerEvent<HTMLElement>,
    drag: (x: number, y: number) => Ghost | null,
    drop: (at: Ghost) => void,
  ) {
    const begin = { x: event.clientX, y: event.clientY };
    let last: Ghost | null = null;
    dragged.current = false;
    const moved = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!dragged.current && Math.hypot(x - begin.x, y - begin.y) < farEnough) return;
      dragged.current = true;
      last = drag(x, y) ?? last;
      show(last ?? undefined);
    };
    const stop = () => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", done);
      removeEventListener("keydown", leave);
      show(undefined);
    };
    const done = () => {
      stop();
      if (dragged.current && last) drop(last);
    };
    const leave = ({ key }: globalThis.KeyboardEvent) => key === "Escape" && stop();
    addEventListener("pointermove", moved);
    addEventListener("pointerup", done);
    addEventListener("keydown", leave);
  }

  function lift(event: PointerEvent<HTMLElement>, item: Item) {
    event.stopPropagation();
    if (event.button !== 0 || event.pointerType === "touch" || !item.movable) return;
    const grip = placeAt(event.clientX, event.clientY);
    const offset = item.time !== null && grip?.minute != null ? grip.minute - minutesOf(item.time) : 0;
    const length = item.time === null ? 60 : lengthOf(item);
    const hangs = (x: number, y: number): Ghost | null => {
      const at = placeAt(x, y);
      if (!at) return null;
      if (at.minute === null) return { on: at.on, from: 0, to: 1440, allDay: true, key: item.key };
      const begin = Math.max(0, Math.round((at.minute - offset) / step) * step);
      return { on: at.on, from: begin, to: begin + length, allDay: false, key: item.key };
    };
    follow(event, hangs, ({ on, from: begin, allDay }) => {
      const time = allDay ? null : clockOf(Math.min(begin, 1440 - step));
      if (on !== item.on || time !== item.time) onMove(item, on, time);
    });
  }

  function pull(event: PointerEvent<HTMLElement>, item: Item) {
    event.stopPropagation();
    if (event.button !== 0 || item.time === null) return;
    const begin = minutesOf(item.time);
    const hangs = (x: number, y: number): Ghost | null => {
      const at = placeAt(x, y);
      if (at?.minute == null) return null;
      const end = Math.max(begin + step, Math.round(at.minute / step) * step);
      return { on: item.on, from: begin, to: end, allDay: false, key: item.key };
    };
    follow(
      event,
      hangs,
      ({ to: end }) => end - begin !== lengthOf(item) && onMove(item, item.on, item.time, end - begin),
    );
  }

  function draw(event: PointerEvent<HTMLElement>, on: string) {
    if (event.button !== 0 || event.pointerType === "touch") return;
    const first = placeAt(event.clientX, event.clientY)?.minute ?? 0;
    const begin = Math.floor(first / 30) * 30;
    const hangs = (x: number, y: number): Ghost | null => {
      const at = placeAt(x, y);
      if (at?.minute == null) return null;
      const other = Math.round(at.minute / step) * step;
      return { on, from: Math.min(begin, other), to: Math.max(begin + step, other), allDay: false, key: null };
    };
    follow(event, hangs, (at) => onCreate(on, clockOf(at.from), at.to - at.from));
  }

  function click(x: number, y: number, on: string) {
    if (dragged.current) {
      dragged.current = false;
      return;
    }
    const minute = placeAt(x, y)?.minute ?? 540;
    onCreate(on, clockOf(Math.floor(minute / 30) * 30), 60);
  }
  const open = (item: Item) => {
    if (!dragged.current) onOpen(item);
    dragged.current = false;
  };
  function shift(item: Item, by: number, minutes: number) {
    if (item.time === null) return onMove(item, plusDays(item.on, by));
    const at = Math.max(0, Math.min(1440 - step, minutesOf(item.time) + minutes));
    onMove(item, plusDays(item.on, by), clockOf(at));
  }

  const wall = wallTimeOf(now.toISOString(), timeZone);
  const whole = (on: string) =>
    calendar.items.filter((item) => item.time === null && item.on <= on && item.endOn >= on);
  return (
    <div className={css.times} ref={scroller} style={{ "--days": days.length } as never}>
      <div className={css.heads}>
        <span />
        {days.map((on, index) => (
          <header data-today={on === today} data-off={!dayOf(on).working} key={on}>
            <button type="button" aria-label={fullDay(on)} onClick={() => onDay(on)}>
              <span>{t.weekdays[days.length === 1 ? (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7 : index]}</span>
              <b>{Number(on.slice(8))}</b>
            </button>
            <DayMark day={dayOf(on)} />
          </header>
        ))}
        <small>{t.allDayShort}</small>
        {days.map((on) => (
          <div
            className={css.whole}
            data-day={on}
            data-whole="true"
            data-over={ghost?.allDay && ghost.on === on}
            onClick={({ target, currentTarget }) => target === currentTarget && onCreate(on, null, 1440)}
            role="presentation"
            key={on}
          >
            {whole(on).map((item) => (
              <Event item={item} onOpen={open} onPointerDown={lift} onShift={shift} key={item.key} />
            ))}
          </div>
        ))}
      </div>
      <div className={css.columns}>
        <div className={css.clock} aria-hidden="true">
          {hours.map((one) => (
            <span key={one}>{one === 0 ? "" : clockOf(one * 60)}</span>
          ))}
        </div>
        {days.map((on) => (
          <div
            className={css.column}
            data-day={on}
            data-testid={`column-${on}`}
            role="presentation"
            onPointerDown={(event) => draw(event, on)}
            onClick={({ target, currentTarget, clientX, clientY }) =>
              target === currentTarget && click(clientX, clientY, on)
            }
            key={on}
          >
            {idle(dayOf(on), calendar.hours).map(([begin, end]) => (
              <i
                className={css.idle}
                style={{ top: (begin / 60) * hour, height: ((end - begin) / 60) * hour }}
                key={begin}
              />
            ))}
            {placeDay(calendar.items, on).map(({ item, from: begin, to: end, lane, lanes }) => (
              <Event
                item={item}
                block
                onOpen={open}
                onPointerDown={lift}
                onShift={shift}
                onResize={item.movable && item.source !== "opportunities" ? pull : undefined}
                style={{
                  top: (begin / 60) * hour,
                  height: Math.max(20, ((end - begin) / 60) * hour - 2),
                  insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
                  width: `calc(${100 / lanes}% - 4px)`,
                  opacity: ghost?.key === item.key ? 0.4 : undefined,
                }}
                key={item.key}
              />
            ))}
            {ghost && !ghost.allDay && ghost.on === on && (
              <i
                className={css.ghost}
                style={{ top: (ghost.from / 60) * hour, height: ((ghost.to - ghost.from) / 60) * hour }}
              >
                {clockOf(Math.min(ghost.from, 1439))}–{clockOf(Math.min(ghost.to, 1440))}
              </i>
            )}
            {wall.startsWith(on) && (
              <i className={css.now} data-testid="now" style={{ top: (minutesOf(wall.slice(11)) / 60) * hour }} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The minutes of a day in which nobody works. */
function idle(day: Day, week: readonly (readonly (readonly [string, string])[])[]): (readonly [number, number])[] {
  const own = week[(new Date(`${day.on}T00:00:00Z`).getUTCDay() + 6) % 7] ?? [];
  const spans = day.working ? (own.length > 0 ? own : (week.find((one) => one.length > 0) ?? [])) : [];
  const gaps: (readonly [number, number])[] = [];
  let at = 0;
  for (const [begin, end] of spans) {
    if (minutesOf(begin) > at) gaps.push([at, minutesOf(begin)]);
    at = minutesOf(end);
  }
  if (at < 1440) gaps.push([at, 1440]);
  return gaps;
}
