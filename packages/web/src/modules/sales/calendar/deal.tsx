import { type KeyboardEvent, memo, useRef } from "react";
import { Money } from "#ui/display/money.tsx";
import { useDraggable } from "../board/drag.ts";
import type { Card } from "../opportunities/data.ts";
import { Light } from "../opportunities/light.tsx";
import css from "./calendar.module.css";

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type DealProps = {
  card: Card;
  onOpen: (id: string) => void;
  /** So many days earlier or later, by the keyboard. */
  onShift: (card: Card, days: number) => void;
};

/** One deal on its day. Enter opens it, arrows go to its neighbours, Alt with an arrow gives it another day. */
export const Deal = memo(function Deal({ card, onOpen, onShift }: DealProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const inAir = useDraggable(ref, card);
  function pressed(event: KeyboardEvent<HTMLElement>) {
    const days = steps[event.key];
    if (days === undefined) return;
    event.preventDefault();
    if (event.altKey) onShift(card, days);
    else neighbour(event.currentTarget, days > 0 ? 1 : -1)?.focus();
  }
  return (
    <button
      type="button"
      ref={ref}
      className={css.deal}
      data-deal={card.id}
      data-air={inAir}
      title={[card.title, card.customerName].filter(Boolean).join(" · ")}
      onClick={() => onOpen(card.id)}
      onKeyDown={pressed}
    >
      <Light light={card.light} />
      <span>{card.title}</span>
      <b>
        <Money minor={card.amountMinor} currency={card.currency} short />
      </b>
    </button>
  );
});

function neighbour(element: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>("[data-deal]")];
  return all[all.indexOf(element) + by];
}
