/** A calendar day, which a spreadsheet shows as one. */
export type Day = { day: string };
/** An exact decimal as text: money in whole units, a quantity. */
export type Decimal = { decimal: string };
/** What stands in a cell. Lists are joined by semicolons. */
export type Cell = string | number | boolean | null | undefined | Day | Decimal | readonly Cell[] | object;
/** Rows as they come from the base; every row has the keys of the first, which are the heads. */
export type Batches = AsyncIterable<Record<string, unknown>[]>;

export const day = (on: string | null): Day | null => (on ? { day: on } : null);

/** A whole number of smallest parts as an exact decimal: 1050 with two places is 10.50. */
export function decimal(parts: number, places: number): Decimal {
  const digits = String(Math.abs(parts)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = places > 0 ? `.${digits.slice(-places)}` : "";
  return { decimal: `${parts < 0 ? "-" : ""}${whole}${rest}` };
}

const placesKnown = new Map<string, number>();

/** Money as an exact decimal in whole units of its currency. */
export function money(minor: number, currency: string): Decimal {
  const known = placesKnown.get(currency);
  const places =
    known ?? new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  placesKnown.set(currency, places);
  return decimal(minor, places);
}

export function isDay(value: unknown): value is Day {
  return typeof value === "object" && value !== null && "day" in value && typeof value.day === "string";
}

export function isDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value !== null && "decimal" in value;
}

/** A value as the text of one cell. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join("; ");
  if (value === null || value === undefined) return "";
  if (isDay(value)) return value.day;
  if (isDecimal(value)) return value.decimal;
  if (typeof value === "object") {
    const { value: inner, text } = value as { value?: unknown; text?: unknown };
    return inner === undefined && text === undefined ? JSON.stringify(value) : asText(inner ?? text);
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
