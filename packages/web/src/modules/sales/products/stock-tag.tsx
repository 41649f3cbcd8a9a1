import { useFormats } from "#platform/formats";
import { Tag } from "#ui/display/tag.tsx";
import type { Product } from "./data.ts";
import { useProductWords } from "./words.ts";

type StockProps = { product: Pick<Product, "stockMilli" | "unit" | "low"> };

/** How much of a product is there; marked where it is little. */
export function Stock({ product: { stockMilli, unit, low } }: StockProps) {
  const t = useProductWords();
  const { number } = useFormats();
  if (stockMilli === null) return <>–</>;
  const text = t.pieces(number(stockMilli / 1000, 3), unit);
  if (!low) return <>{text}</>;
  return (
    <Tag tone={stockMilli < 0 ? "red" : "amber"} title={stockMilli < 0 ? t.below : t.low}>
      {text}
    </Tag>
  );
}
