/** What an ARIMA model is made of: as many terms near by and a season back, so many differences, and perhaps a constant. */
export type ArimaOrder = {
  /** Autoregressive terms, differences and moving-average terms. */
  readonly p: number;
  readonly d: number;
  readonly q: number;
  /** The same, a season apart. */
  readonly P: number;
  readonly D: number;
  readonly Q: number;
  /** Periods in a season; 1 where there is none, and P, D, Q are 0 then. */
  readonly season: number;
  /** A mean without differences, a drift with one. */
  readonly constant: boolean;
};

/** How books write it. @example nameOf({ p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, season: 12, constant: false }) // "ARIMA(0,1,1)(0,1,1)[12]" */
export function nameOf({ p, d, q, P, D, Q, season, constant }: ArimaOrder): string {
  const seasonal = P + D + Q > 0 ? `(${P},${D},${Q})[${season}]` : "";
  const added = constant ? (d + D > 0 ? " with drift" : " with mean") : "";
  return `ARIMA(${p},${d},${q})${seasonal}${added}`;
}
