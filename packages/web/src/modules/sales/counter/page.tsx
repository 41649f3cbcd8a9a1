import { useEffect, useRef, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { type Basket, piecesOf, sumOf, withPiece } from "./basket.ts";
import { BasketList } from "./basket-list.tsx";
import css from "./counter.module.css";
import { findScanned, type Sold, type Tile, useTiles } from "./data.ts";
import { DayLine } from "./day-line.tsx";
import { LastSale } from "./last-sale.tsx";
import { type Paid, PaySheet } from "./pay-sheet.tsx";
import { Tiles } from "./tiles.tsx";
import { useCounterWords } from "./words.ts";

/** Selling over the counter in three taps: what, take money, how. */
export function CounterPage() {
  const t = useCounterWords();
  const phone = useIsPhone();
  const { money, number } = useFormats();
  const [basket, fill] = useState<Basket>([]);
  const [text, type] = useState("");
  const [paying, pay] = useState(false);
  const [last, remember] = useState<{ sold: Sold; paid: Paid }>();
  const field = useRef<HTMLInputElement>(null);
  const tiles = useTiles(text.trim());
  const put = (product: Tile, by: 1 | -1) => fill((now) => withPiece(now, product, by));
  useTypedAnywhere(field, paying);
  const total = sumOf(basket);
  async function enter() {
    const wanted = text.trim();
    if (wanted === "") return pay(basket.length > 0);
    const product = await findScanned(wanted).catch(() => undefined);
    if (!product) return;
    put(product, 1);
    type("");
  }
  function done(sold: Sold, paid: Paid) {
    remember({ sold, paid });
    fill([]);
    pay(false);
    type("");
  }
  const take = (
    <Button primary large wide disabled={basket.length === 0} onClick={() => pay(true)}>
      {basket.length === 0 ? t.take : t.takeAmount(money(total))}
    </Button>
  );
  const nothing = tiles.data?.length === 0;
  return (
    <Page title={t.title} width="full" eyebrow={<DayLine />}>
      <div className={css.counter}>
        <div>
          {last && <LastSale {...last} />}
          <form
            className={css.find}
            onSubmit={(event) => {
              event.preventDefault();
              void enter();
            }}
          >
            <input
              ref={field}
              type="search"
              enterKeyHint="done"
              aria-label={t.find}
              placeholder={t.find}
              autoFocus={!phone}
              value={text}
              onChange={(event) => type(event.target.value)}
            />
          </form>
          {tiles.error && <ErrorNotice error={tiles.error} retry={() => void tiles.refetch()} />}
          {!tiles.data && !tiles.error && <Skeleton lines={6} />}
          {nothing &&
            (text.trim() ? (
              <EmptyState title={t.noMatch} />
            ) : (
              <EmptyState
                title={t.noProducts}
                hint={t.noProductsHint}
                action={<Button href="/sales/products">{t.toProducts}</Button>}
              />
            ))}
          <Tiles tiles={tiles.data ?? []} basket={basket} onPut={put} />
        </div>
        {phone ? (
          <div className={css.bar}>
            <span aria-live="polite">{basket.length > 0 && t.pieces(number(piecesOf(basket)))}</span>
            {take}
          </div>
        ) : (
          <aside className={css.side} aria-label={t.basket}>
            <BasketList basket={basket} onPut={put} onClear={() => fill([])} />
            {take}
          </aside>
        )}
      </div>
      {paying && <PaySheet basket={basket} onPrices={fill} onPut={put} onDone={done} onClose={() => pay(false)} />}
    </Page>
  );
}

/** A scanner types wherever the focus is: what is typed outside of a field goes into the search. */
function useTypedAnywhere(field: { current: HTMLInputElement | null }, off: boolean): void {
  useEffect(() => {
    if (off) return;
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9]$/.test(event.key)) field.current?.focus();
    };
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, [field, off]);
}
