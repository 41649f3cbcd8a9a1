import { useFormats } from "#platform/formats";
import { Icon } from "#ui/display/icon.tsx";
import { Money } from "#ui/display/money.tsx";
import type { Basket } from "./basket.ts";
import css from "./counter.module.css";
import type { Tile } from "./data.ts";
import { useCounterWords } from "./words.ts";

type Props = { tiles: readonly Tile[]; basket: Basket; onPut: (product: Tile, by: 1 | -1) => void };

/** What is for sale as large tiles: a tap puts one into the basket, the minus takes one out. */
export function Tiles({ tiles, basket, onPut }: Props) {
  const t = useCounterWords();
  const { money, number } = useFormats();
  const there = new Map(basket.map(({ product, pieces }) => [product.id, pieces]));
  return (
    <ul className={css.tiles}>
      {tiles.map((tile) => {
        const pieces = there.get(tile.id) ?? 0;
        const { name, priceMinor, stockMilli } = tile;
        return (
          <li key={tile.id} data-on={pieces > 0}>
            <button type="button" aria-label={t.add(name, money(priceMinor))} onClick={() => onPut(tile, 1)}>
              <b>{name}</b>
              <span>
                <Money minor={priceMinor} />
                {stockMilli !== null && (
                  <small data-short={stockMilli <= pieces * 1000}>
                    {t.left(number((stockMilli - pieces * 1000) / 1000, 3))}
                  </small>
                )}
              </span>
            </button>
            {pieces > 0 && (
              <>
                <output className={css.badge} aria-label={t.inBasket(number(pieces))}>
                  {pieces}
                </output>
                <button type="button" className={css.minus} aria-label={t.less(name)} onClick={() => onPut(tile, -1)}>
                  <Icon name="minus" />
                </button>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
