import { useFormats } from "#platform/formats";
import type { Calendar } from "./data.ts";

type Amount = Calendar["total"]["amounts"][number];

/** Amounts of several currencies in one line, the firm's own first. */
export function useSum() {
  const { money, home } = useFormats();
  return (amounts: readonly Amount[], of: "amountMinor" | "weightedMinor" = "amountMinor") =>
    amounts
      .toSorted((a, b) => Number(b.currency === home) - Number(a.currency === home))
      .map((amount) => money(amount[of], amount.currency))
      .join(" + ");
}
