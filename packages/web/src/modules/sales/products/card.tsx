import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import orders from "../orders/orders.module.css";
import { useWords } from "../words.ts";
import type { Product } from "./data.ts";
import { Stock } from "./stock-tag.tsx";
import { useProductWords } from "./words.ts";

/** A product on the phone. */
export function ProductCard({ product }: { product: Product }) {
  const t = useWords();
  const p = useProductWords();
  return (
    <div className={orders.card}>
      <div>
        <div>{product.name}</div>
        <small>{[product.sku, product.category, product.bundle && p.bundle].filter(Boolean).join(" · ")}</small>
      </div>
      <div>
        <Money minor={product.priceMinor} currency={product.currency} />
        {product.stockMilli !== null && (
          <small>
            <Stock product={product} />
          </small>
        )}
        {!product.active && <Tag>{t.inactive}</Tag>}
      </div>
    </div>
  );
}
