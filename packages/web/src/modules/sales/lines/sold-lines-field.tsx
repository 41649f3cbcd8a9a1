import { useFormats } from "#platform/formats";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { usePriceLists } from "../prices/data.ts";
import { useProduct } from "../products/data.ts";
import { useProductWords } from "../products/words.ts";
import { useQuoteWords } from "../quotes/words.ts";
import { milliOf } from "./line-total.ts";
import css from "./lines.module.css";
import { LinesField } from "./lines-field.tsx";
import { includingIn, newSoldLine, type SoldLineDraft, totalOf } from "./sold.ts";

type Props = {
  lines: SoldLineDraft[];
  currency: string;
  customerId: string | undefined;
  /** What each product had in this order before: it is not in stock any more, but it is there for this order. */
  before?: ReadonlyMap<string, number>;
  onChange: (change: (lines: SoldLineDraft[]) => SoldLineDraft[]) => void;
};

const none: ReadonlyMap<string, number> = new Map();

/** The lines of a deal or an order while they are written, and whether their prices include the tax. */
export function SoldLinesField({ lines, before = none, onChange, ...rest }: Props) {
  const q = useQuoteWords();
  const kinds = new Set(lines.map(({ pricesInclude }) => pricesInclude));
  const [kind] = kinds;
  const taxed = lines.some(({ tax }) => (tax ?? 0) > 0);
  return (
    <>
      <LinesField
        {...rest}
        lines={lines}
        onChange={onChange}
        makeLine={newSoldLine}
        amountOf={totalOf}
        renderUnder={(line) =>
          line.productId && <StockHint line={line} before={before.get(line.productId) ?? 0} key={line.productId} />
        }
      />
      {(taxed || kind === "no-tax") && (
        <div className={css.kind}>
          <SelectField
            label={q.prices}
            value={kinds.size === 1 && kind ? kind : null}
            choices={(["tax", "no-tax"] as const).map((value) => ({ value, label: q.pricesInclude[value] }))}
            onChange={(kind) => onChange((now) => includingIn(now, kind))}
          />
        </div>
      )}
    </>
  );
}

/** What is left in stock, and which list the price is from. It warns, it does not forbid. */
function StockHint({ line, before }: { line: SoldLineDraft; before: number }) {
  const p = useProductWords();
  const { number } = useFormats();
  const product = useProduct(line.productId ?? "").data;
  const list = usePriceLists().data?.find(({ id }) => id === line.priceListId);
  const there = product?.stockMilli == null ? null : product.stockMilli + before;
  const left = there === null ? "" : p.pieces(number(there / 1000, 3), product?.unit ?? "");
  const short = there !== null && (milliOf(line.quantity) ?? 0) > there;
  if (!list && there === null) return null;
  return (
    <p className={css.hint}>
      {list && <span>{p.fromList(list.name)}</span>}
      {there !== null && <span data-short={short}>{short ? p.wouldGoBelow(left) : p.inStock(left)}</span>}
    </p>
  );
}
