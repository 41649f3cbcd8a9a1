import { type KeyboardEvent, memo, useRef } from "react";
import { useFormats } from "#platform/formats";
import { Icon } from "#ui/display/icon.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import type { Card as CardData } from "../opportunities/data.ts";
import { Light } from "../opportunities/light.tsx";
import { useChecklistWords } from "../checklists/words.ts";
import { useWords } from "../words.ts";
import css from "./board.module.css";
import { useDraggable } from "./drag.ts";

export type CardProps = {
  card: CardData;
  onOpen: (card: CardData) => void;
  /** One stage back or on, by the keyboard. */
  onShift?: (card: CardData, by: 1 | -1) => void;
  open: boolean;
};

/** One opportunity on the board. Enter opens it, arrows go to its neighbours, Alt with ← → moves it. */
export const Card = memo(function Card({ card, onOpen, onShift, open }: CardProps) {
  const t = useWords();
  const c = useChecklistWords();
  const formats = useFormats();
  const ref = useRef<HTMLDivElement>(null);
  const inAir = useDraggable(ref, card);
  const { title, customerName, amountMinor, currency, stageDays, rotting, outcome, closedOn } = card;
  function pressed(event: KeyboardEvent<HTMLElement>) {
    const side = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.altKey && side !== 0) onShift?.(card, side);
    else if (event.key === "Enter" || event.key === " ") onOpen(card);
    else if (side !== 0) neighbour(event.currentTarget, side)?.focus();
    else if (event.key === "ArrowDown") sibling(event.currentTarget, 1)?.focus();
    else if (event.key === "ArrowUp") sibling(event.currentTarget, -1)?.focus();
    else return;
    event.preventDefault();
  }
  return (
    <div
      ref={ref}
      className={css.card}
      role="button"
      tabIndex={0}
      data-card={card.id}
      data-air={inAir}
      data-open={open}
      onClick={() => onOpen(card)}
      onKeyDown={pressed}
    >
      <div className={css.title}>{title}</div>
      <div className={css.who}>{customerName ?? t.noCustomer}</div>
      {rotting && <Tag tone="red">{t.stuck(stageDays)}</Tag>}
      <div className={css.foot}>
        <b>
          <Money minor={amountMinor} currency={currency} />
        </b>
        <span>
          {outcome
            ? closedOn && <When on={closedOn} />
            : stageDays === 0
              ? formats.day(formats.today)
              : t.days(stageDays)}
        </span>
        {card.checklist && (
          <small className={css.ticks} title={c.progress(card.checklist.done, card.checklist.count)}>
            <Icon name="check" size={12} />
            {card.checklist.done}/{card.checklist.count}
          </small>
        )}
        {!outcome && <Light light={card.light} />}
      </div>
    </div>
  );
});

/** The card above or below in the same column. */
function sibling(element: HTMLElement, by: 1 | -1): HTMLElement | null {
  const all = [...(element.parentElement?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
  return all[all.indexOf(element) + by] ?? null;
}

/** The card at about the same height in the next column that has any. */
function neighbour(element: HTMLElement, by: 1 | -1): HTMLElement | null {
  const lists = [...document.querySelectorAll<HTMLElement>("[data-cards]")];
  const height = element.getBoundingClientRect().top;
  for (let at = lists.findIndex((list) => list.contains(element)) + by; lists[at]; at += by) {
    const cards = [...lists[at]!.querySelectorAll<HTMLElement>("[data-card]")];
    const distance = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - height);
    if (cards.length > 0) return cards.reduce((best, card) => (distance(card) < distance(best) ? card : best));
  }
  return null;
}
