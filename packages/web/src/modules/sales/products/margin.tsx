import { useFormats } from "#platform/formats";
import type { Product } from "./data.ts";
import { useProductWords } from "./words.ts";

type MarginProps = { product: Pick<Product, "priceMinor" | "costMinor" | "currency"> };

/** What is left of the price after the cost. */
export function Margin({ product: { priceMinor, costMinor, currency } }: MarginProps) {
  const t = useProductWords();
  const { money, percent } = useFormats();
  if (costMinor === null) return <>–</>;
  const left = priceMinor - costMinor;
  const amount = money(left, currency, { exact: true });
  return <>{priceMinor > 0 ? t.marginOf(amount, percent(left / priceMinor)) : amount}</>;
}
