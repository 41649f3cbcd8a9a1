import { Money } from "#ui/display/money.tsx";
import { useQuoteWords } from "../quotes/words.ts";

type Line = { discountMinor: number; taxRateBp: number; taxMinor: number; pricesInclude: "tax" | "no-tax" };

/** What is taken off a line, and the tax in it or on top of it. */
export function DiscountAndTax({ line, currency }: { line: Line; currency: string }) {
  const q = useQuoteWords();
  const { discountMinor, taxRateBp, taxMinor, pricesInclude } = line;
  const rate = `${taxRateBp / 100}%`;
  const isLess = discountMinor !== 0;
  const isTaxed = taxRateBp > 0;
  if (!isLess && !isTaxed) return null;
  return (
    <small>
      {isLess && (
        <>
          {q.discount} <Money minor={-discountMinor} currency={currency} exact />
        </>
      )}
      {isLess && isTaxed && " · "}
      {isTaxed && (
        <>
          {pricesInclude === "tax" ? q.taxWithin(rate) : q.taxOf(rate)}{" "}
          <Money minor={taxMinor} currency={currency} exact />
        </>
      )}
    </small>
  );
}
