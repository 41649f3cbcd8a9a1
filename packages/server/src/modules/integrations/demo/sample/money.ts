/** What one fen is worth in another currency's smallest unit, roughly; what is not listed takes the figure as it is. */
const perFen: Readonly<Record<string, number>> = {
  CNY: 1,
  USD: 1 / 7.2,
  EUR: 1 / 7.8,
  GBP: 1 / 9.1,
  CHF: 1 / 8.1,
  SGD: 1 / 5.4,
  HKD: 1.09,
  TWD: 4.5,
  JPY: 0.21,
};

/** A price in fen as a round price of another currency. */
export function priceIn(currency: string, fen: number): number {
  const rate = perFen[currency] ?? 1;
  if (rate === 1) return fen;
  const step = fen * rate > 100_000 ? 1000 : 50;
  return Math.max(step, Math.round((fen * rate) / step) * step);
}
