import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { lineTotal } from "../lines/line-total.ts";
import type { Basket } from "./basket.ts";
import css from "./counter.module.css";
import type { Tile } from "./data.ts";
import { useCounterWords } from "./words.ts";

type Props = { basket: Basket; onPut: (product: Tile, by: 1 | -1) => void; onClear?: () => void };

/** What is in the basket, line by line. */
export function BasketList({ basket, onPut, onClear }: Props) {
  const t = useCounterWords();
  const { number } = useFormats();
  return (
    <section className={css.basket}>
      <header>
        <h2>{t.basket}</h2>
        {onClear && basket.length > 0 && (
          <Button subtle onClick={onClear}>
            {t.clear}
          </Button>
        )}
      </header>
      {basket.length === 0 && <p className={css.quiet}>{t.basketEmpty}</p>}
      <ul>
        {basket.map(({ product, pieces, unitPriceMinor }) => (
          <li key={product.id}>
            <span>
              {product.name}
              <small>
                <Money minor={unitPriceMinor} />
              </small>
            </span>
            <Button subtle icon="minus" label={t.less(product.name)} onClick={() => onPut(product, -1)} />
            <b>{number(pieces)}</b>
            <Button subtle icon="plus" label={t.more(product.name)} onClick={() => onPut(product, 1)} />
            <Money minor={lineTotal(pieces * 1000, unitPriceMinor)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
