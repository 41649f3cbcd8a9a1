import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { digitsOf, useFormats } from "#platform/formats";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Money } from "#ui/display/money.tsx";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { findOffer } from "../prices/data.ts";
import { type Basket, likelyNotes, percentOff, sumOf } from "./basket.ts";
import { BasketList } from "./basket-list.tsx";
import css from "./counter.module.css";
import { CustomerPick } from "./customer-pick.tsx";
import { type Method, type Shopper, type Sold, type Tile, useSell } from "./data.ts";
import { useCounterWords } from "./words.ts";

/** How it was paid, and what came back as change. */
export type Paid = { method: Method; givenMinor: number | null };

type Props = {
  basket: Basket;
  onPut: (product: Tile, by: 1 | -1) => void;
  onPrices: (change: (now: Basket) => Basket) => void;
  onDone: (sold: Sold, paid: Paid) => void;
  onClose: () => void;
};

const methods = ["wechat", "alipay", "cash", "card"] as const;
const offers = [5, 10, 20] as const;

/** Takes the money: one tap on how it is paid ends the sale. Discount, cash and customer stand above, for who wants them. */
export function PaySheet({ basket, onPut, onPrices, onDone, onClose }: Props) {
  const t = useCounterWords();
  const phone = useIsPhone();
  const { home, money } = useFormats();
  const [discountMinor, take] = useState<number | null>(null);
  const [givenMinor, give] = useState<number | null>(null);
  const [shopper, know] = useState<Shopper | null>(null);
  const [paid, choose] = useState<Paid>({ method: "wechat", givenMinor: null });
  const sell = useSell((sold) => onDone(sold, paid));
  const sum = sumOf(basket);
  const total = sum - (discountMinor ?? 0);
  const change = (givenMinor ?? 0) - total;
  function pay(method: Method) {
    if (sell.isPending || basket.length === 0) return;
    choose({ method, givenMinor: method === "cash" ? givenMinor : null });
    sell.mutate({
      id: crypto.randomUUID(),
      customerId: shopper?.id ?? null,
      discountMinor: discountMinor ?? 0,
      method,
      lines: basket.map(({ product, pieces, unitPriceMinor }) => ({
        productId: product.id,
        sku: product.sku,
        title: product.name,
        quantityMilli: pieces * 1000,
        unitPriceMinor,
      })),
    });
  }
  /** Somebody known may have prices of their own. */
  async function meet(next: Shopper | null) {
    know(next);
    const prices = new Map<string, number>();
    for (const { product } of basket) {
      const offer = await findOffer(product.id, next?.id, home).catch(() => undefined);
      if (offer?.priceMinor != null) prices.set(product.id, offer.priceMinor);
    }
    onPrices((now) =>
      now.map((item) => ({ ...item, unitPriceMinor: prices.get(item.product.id) ?? item.unitPriceMinor })),
    );
  }
  return (
    <Sheet title={t.payTitle} open onClose={onClose}>
      <div className={css.pay}>
        {sell.error && <ErrorNotice error={sell.error} />}
        {phone && <BasketList basket={basket} onPut={onPut} />}
        <ChipRow label={t.discount}>
          <Chip on={discountMinor === null} onClick={() => take(null)}>
            {t.noDiscount}
          </Chip>
          {offers.map((percent) => {
            const off = percentOff(sum, percent);
            return (
              <Chip key={percent} on={discountMinor === off} onClick={() => take(off)}>
                {t.off(percent)}
              </Chip>
            );
          })}
        </ChipRow>
        <MoneyField label={t.discount} optional value={discountMinor} onChange={(minor) => take(limited(minor, sum))} />
        <CustomerPick shopper={shopper} onChange={(next) => void meet(next)} />
        <div className={css.cash}>
          <MoneyField label={t.given} optional value={givenMinor} onChange={give} />
          <p aria-live="polite">
            {change > 0 && (
              <>
                {t.change} <b>{money(change)}</b>
              </>
            )}
          </p>
        </div>
        <ChipRow label={t.given}>
          {likelyNotes(total, 10 ** digitsOf(home)).map((note) => (
            <Chip key={note} on={givenMinor === note} onClick={() => give(givenMinor === note ? null : note)}>
              {money(note)}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <div className={css.methods}>
        <p>
          <Money minor={total} />
        </p>
        {methods.map((method, index) => (
          <button
            key={method}
            type="button"
            data-autofocus={index === 0 && !phone ? true : undefined}
            disabled={sell.isPending}
            onClick={() => pay(method)}
          >
            {t.methods[method]}
          </button>
        ))}
      </div>
    </Sheet>
  );
}

const limited = (minor: number | null, most: number) => (minor === null ? null : Math.max(0, Math.min(minor, most)));
