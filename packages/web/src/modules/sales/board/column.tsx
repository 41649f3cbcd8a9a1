import { useRef, useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import type { Card as CardData } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import css from "./board.module.css";
import { Card } from "./card.tsx";
import { type Board, type BoardFilter, type Column as ColumnData, useMoreCards } from "./data.ts";
import { useDropTarget } from "./drag.ts";

type Shared = {
  openId: string | undefined;
  onOpen: (card: CardData) => void;
  onShift: (card: CardData, by: 1 | -1) => void;
};

type Amount = ColumnData["amounts"][number];

/** Amounts of several currencies in one line, the firm's own first; short names only that one, where a column is narrow. */
function useAmounts() {
  const { money, home } = useFormats();
  const phone = useIsPhone();
  return (amounts: readonly Amount[], of: "amountMinor" | "weightedMinor" = "amountMinor") => {
    const [first = "", ...others] = amounts
      .toSorted((a, b) => Number(b.currency === home) - Number(a.currency === home))
      .map((amount) => money(amount[of], amount.currency));
    const whole = [first, ...others].join(" + ");
    return { whole, short: phone || others.length === 0 ? whole : `${first} +${others.length}` };
  };
}

type HeadProps = { name: string; count: number; amounts: readonly Amount[]; hint: string };

function Head({ name, count, amounts, hint }: HeadProps) {
  const { whole, short } = useAmounts()(amounts);
  return (
    <header className={css.head}>
      <h2 title={name}>{name}</h2>
      <span title={whole === short ? hint : `${whole} · ${hint}`}>
        {count}
        {short && ` · ${short}`}
      </span>
    </header>
  );
}

type ColumnProps = Shared & {
  column: ColumnData;
  filter: BoardFilter;
  /** What an empty column teaches, where the whole board is empty. */
  hint?: string | undefined;
};

/** One stage: its name, how many, how much, how much by chance, and its cards. */
export function Column({ column, filter, openId, onOpen, onShift, hint }: ColumnProps) {
  const t = useWords();
  const said = useAmounts();
  const ref = useRef<HTMLElement>(null);
  const over = useDropTarget(ref, column.stage.id);
  const [wanted, want] = useState(false);
  const more = useMoreCards(column, filter, wanted);
  const rest = wanted ? (more.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const goesOn = column.nextCursor !== null && (!wanted || more.hasNextPage || more.isPending);
  const { stage, count, amounts } = column;
  const weighted = said(amounts, "weightedMinor");
  return (
    <section className={css.column} ref={ref} data-over={over} data-stage={stage.id} aria-label={stage.name}>
      <Head
        name={stage.name}
        count={count}
        amounts={amounts}
        hint={weighted.whole && t.weighted(weighted.whole, stage.probability)}
      />
      <div className={css.weighted} title={weighted.whole && t.weighted(weighted.whole, stage.probability)}>
        {weighted.short && t.weighted(weighted.short, stage.probability)}
      </div>
      <div className={css.cards} data-cards>
        {[...column.cards, ...rest].map((card) => (
          <Card card={card} open={card.id === openId} onOpen={onOpen} onShift={onShift} key={card.id} />
        ))}
        {count === 0 && <div className={css.nothing}>{hint ?? t.columnEmpty}</div>}
        {goesOn && (
          <Button subtle busy={more.isFetching} onClick={() => (wanted ? void more.fetchNextPage() : want(true))}>
            {t.more}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What was won this month, at the end of the board. */
export function WonColumn({ won, openId, onOpen }: Omit<Shared, "onShift"> & { won: Board["won"] }) {
  const t = useWords();
  const ref = useRef<HTMLElement>(null);
  const over = useDropTarget(ref, "won");
  return (
    <section className={css.column} ref={ref} data-over={over} data-stage="won" aria-label={t.wonThisMonth}>
      <Head name={t.won} count={won.count} amounts={won.amounts} hint={t.wonThisMonth} />
      <div className={css.weighted}>{t.wonThisMonth}</div>
      <div className={css.cards} data-cards>
        {won.cards.map((card) => (
          <Card card={card} open={card.id === openId} onOpen={onOpen} key={card.id} />
        ))}
        {won.cards.length === 0 && <div className={css.nothing}>{t.columnEmpty}</div>}
      </div>
    </section>
  );
}
