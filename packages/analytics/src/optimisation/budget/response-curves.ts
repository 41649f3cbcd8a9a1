/**
 * What spending on a channel brings, with less and less for each further unit:
 * saturating most·(1 − e^(−rate·x)); power scale·x^exponent, 0 < exponent ≤ 1; logarithm scale·ln(1 + rate·x);
 * points joined by straight lines, from (0, 0) on unless the first point says otherwise, level after the last.
 */
export type Response =
  | { readonly kind: "saturating"; readonly most: number; readonly rate: number }
  | { readonly kind: "power"; readonly scale: number; readonly exponent: number }
  | { readonly kind: "logarithm"; readonly scale: number; readonly rate: number }
  | { readonly kind: "points"; readonly points: readonly { readonly spend: number; readonly result: number }[] };

/**
 * **Question:** what does this much spending bring on this channel?
 *
 * **Formula:** see `Response`. **Source:** diminishing returns to advertising, J. Simon, J. Arndt (1980); the saturating form is
 * that of M. Vidale, H. Wolfe (1957). **Units:** money in, results out. **Complexity:** O(1), O(points) for points.
 *
 * @example resultOf({ kind: "saturating", most: 100, rate: 0.01 }, 100) // 100·(1 − 1/e) = 63.21
 */
export function resultOf(response: Response, spend: number): number {
  switch (response.kind) {
    case "saturating":
      return response.most * -Math.expm1(-response.rate * spend);
    case "power":
      return response.scale * spend ** response.exponent;
    case "logarithm":
      return response.scale * Math.log1p(response.rate * spend);
    case "points": {
      const pieces = piecesOf(response.points);
      return pieces.reduce(
        (sum, { from, to, slope }) => sum + slope * Math.max(0, Math.min(to, spend) - from),
        pieces[0]?.base ?? 0,
      );
    }
  }
}

/** What one more unit brings at this spending: the slope, on the side of more. */
export function marginalOf(response: Response, spend: number): number {
  switch (response.kind) {
    case "saturating":
      return response.most * response.rate * Math.exp(-response.rate * spend);
    case "power":
      return response.scale * response.exponent * spend ** (response.exponent - 1);
    case "logarithm":
      return (response.scale * response.rate) / (1 + response.rate * spend);
    case "points":
      return piecesOf(response.points).find(({ to }) => spend < to)?.slope ?? 0;
  }
}

/**
 * Up to which spending each unit brings more than `marginal`; `orAsMuch` counts units that bring just as much too. Infinity
 * where that never ends.
 */
export function spendAbove(response: Response, marginal: number, orAsMuch: boolean): number {
  const passes = (slope: number) => slope > marginal || (orAsMuch && slope === marginal);
  switch (response.kind) {
    case "saturating":
      return Math.max(0, Math.log((response.most * response.rate) / marginal) / response.rate);
    case "power": {
      const first = response.scale * response.exponent;
      if (response.exponent === 1) return passes(first) ? Infinity : 0;
      return (first / marginal) ** (1 / (1 - response.exponent));
    }
    case "logarithm":
      return Math.max(0, response.scale / marginal - 1 / response.rate);
    case "points":
      return piecesOf(response.points).reduce((most, { to, slope }) => (passes(slope) ? to : most), 0);
  }
}

/** Refuses what is no response with falling returns. */
export function demandResponse(response: Response): void {
  const positive = (...values: number[]) => values.every((value) => value > 0 && value < Infinity);
  const fits =
    response.kind === "saturating"
      ? positive(response.most, response.rate)
      : response.kind === "power"
        ? positive(response.scale, response.exponent) && response.exponent <= 1
        : response.kind === "logarithm"
          ? positive(response.scale, response.rate)
          : isConcave(response.points);
  if (!fits) {
    throw new RangeError(
      "A response has figures above 0, an exponent of at most 1, or points whose spending ascends and whose slopes never rise.",
    );
  }
}

type Piece = { readonly from: number; readonly to: number; readonly slope: number; readonly base: number };

function piecesOf(points: readonly { spend: number; result: number }[]): Piece[] {
  const all = points[0]?.spend === 0 ? points : [{ spend: 0, result: 0 }, ...points];
  return all.slice(1).map(({ spend, result }, i) => ({
    from: all[i]!.spend,
    to: spend,
    slope: (result - all[i]!.result) / (spend - all[i]!.spend),
    base: all[0]!.result,
  }));
}

function isConcave(points: readonly { spend: number; result: number }[]): boolean {
  const pieces = piecesOf(points);
  return (
    pieces.length > 0 &&
    pieces.every(({ from, to, slope, base }, i) => {
      // Slopes may differ by their rounding.
      const before = pieces[i - 1]?.slope ?? Infinity;
      return from >= 0 && to > from && slope >= 0 && slope <= before * (1 + 1e-9) && Number.isFinite(base + to + slope);
    })
  );
}
