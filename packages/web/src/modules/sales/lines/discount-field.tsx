import { useState } from "react";
import { digitsOf, useFormats } from "#platform/formats";
import { TextField } from "#ui/fields/text-field.tsx";
import { useQuoteWords } from "../quotes/words.ts";
import type { Discount } from "./draft.ts";

type Props = {
  label: string;
  value: Discount;
  currency: string;
  bare?: boolean;
  onChange: (discount: Discount) => void;
};

const none: Discount = { discountBp: 0, discountMinor: 0 };

/** A discount as it is said: `10%`, or an amount. */
export function DiscountField({ label, value, currency, bare = false, onChange }: Props) {
  const t = useQuoteWords();
  const { parseMoney } = useFormats();
  const [typed, type] = useState<string>();
  function read(text: string): Discount | null {
    const plain = text.normalize("NFKC").trim();
    if (plain === "") return none;
    const rate = /^(\d+(?:\.\d{1,2})?)\s*%$/.exec(plain);
    if (rate) {
      const discountBp = Math.round(Number(rate[1]) * 100);
      return discountBp <= 10_000 ? { discountBp, discountMinor: 0 } : null;
    }
    const discountMinor = parseMoney(plain, currency);
    return discountMinor === null ? null : { discountBp: 0, discountMinor };
  }
  const shown =
    value.discountBp > 0
      ? `${value.discountBp / 100}%`
      : value.discountMinor === 0
        ? ""
        : String(value.discountMinor / 10 ** digitsOf(currency));
  return (
    <TextField
      label={label}
      bare={bare}
      inputMode="text"
      placeholder={bare ? "" : t.discountHint}
      value={typed ?? shown}
      onChange={(text) => {
        type(text);
        const discount = read(text);
        if (discount) onChange(discount);
      }}
      onBlur={() => type(undefined)}
    />
  );
}
