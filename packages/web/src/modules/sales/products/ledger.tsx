import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { useWords } from "../words.ts";
import { type Product, useLedger } from "./data.ts";
import css from "./products.module.css";
import { useProductWords } from "./words.ts";

/** Why there is so much of a product: every move, the latest first, each with what was left after it. */
export function Ledger({ product }: { product: Product }) {
  const t = useWords();
  const p = useProductWords();
  const formats = useFormats();
  const ledger = useLedger(product.id);
  const moves = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  const pieces = (milli: number) => formats.number(milli / 1000, 3);
  if (product.stockSince === null) return <p className={css.quiet}>{p.noLedger}</p>;
  return (
    <>
      <p className={css.quiet}>{p.ledgerHint}</p>
      <ul className={css.ledger}>
        {moves.map(({ id, why, deltaMilli, balanceMilli, orderId, orderNumber, note, at, actorName }) => (
          <li key={id}>
            <span>
              {p.reasons[why]} {orderId && <Link href={`/sales/orders/${orderId}`}>{orderNumber}</Link>}
              <small>{[formats.moment(at), actorName, note].filter(Boolean).join(" · ")}</small>
            </span>
            <b data-out={deltaMilli < 0}>
              {deltaMilli > 0 && "+"}
              {pieces(deltaMilli)}
            </b>
            <small>{p.after(pieces(balanceMilli))}</small>
          </li>
        ))}
      </ul>
      {ledger.hasNextPage && (
        <Button subtle busy={ledger.isFetching} onClick={() => void ledger.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}
