import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import { useFormats } from "#platform/formats";
import { useRepeatWords } from "../repeat/words.ts";
import css from "./calendar.module.css";
import { type Item, lengthOf } from "./days.ts";
import { useCalendarWords } from "./words.ts";

export type EventProps = {
  item: Item;
  onOpen: (item: Item) => void;
  onShift?: (item: Item, days: number, minutes: number) => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>, item: Item) => void;
  style?: CSSProperties;
  /** The lower edge can be pulled. */
  onResize?: ((event: PointerEvent<HTMLElement>, item: Item) => void) | undefined;
  block?: boolean;
};

const steps: Readonly<Record<string, readonly [days: number, minutes: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -15],
  ArrowDown: [0, 15],
};

/** One entry. Enter opens it; Alt with an arrow moves it. */
export function Event({ item, onOpen, onShift, onPointerDown, onResize, style, block = false }: EventProps) {
  const t = useCalendarWords();
  const r = useRepeatWords();
  const { fullDay } = useFormats();
  const time = item.time === null ? t.allDayShort : [item.time, item.endTime].filter(Boolean).join("–");
  const kind = t.kinds[item.source] ?? "";
  const name = [item.title, item.customerName].filter(Boolean).join(" · ");
  function pressed(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!event.altKey || !step || !item.movable) return;
    event.preventDefault();
    onShift?.(item, step[0], item.time === null ? 0 : step[1]);
  }
  return (
    <button
      type="button"
      className={block ? css.block : css.event}
      style={style}
      data-source={item.source}
      data-done={item.done}
      data-foreseen={item.foreseen}
      data-movable={item.movable}
      data-key={item.key}
      data-short={block && lengthOf(item) <= 40}
      aria-label={[
        kind,
        name,
        fullDay(item.on),
        time,
        item.location,
        item.foreseen ? t.foreseen : "",
        item.repeats ? r.repeat : "",
      ]
        .filter(Boolean)
        .join(", ")}
      title={[`${time} ${name}`, item.location].filter(Boolean).join("\n")}
      onClick={() => onOpen(item)}
      onKeyDown={pressed}
      onPointerDown={(event) => onPointerDown?.(event, item)}
    >
      {item.time !== null && <time>{item.time}</time>}
      <span>{item.title}</span>
      {block && item.customerName && <small>{item.customerName}</small>}
      {block && item.location && <small>{item.location}</small>}
      {onResize && <i data-resize="true" onPointerDown={(event) => onResize(event, item)} />}
    </button>
  );
}
