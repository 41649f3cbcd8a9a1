/** What data is counted in. The caller says it in the owner's language. */
export type Counted =
  | "customers"
  | "repeat customers"
  | "purchases"
  | "rows"
  | "classes"
  | "cases of each class"
  | "varying columns"
  | "values"
  | "seasons"
  | "baskets"
  | "items"
  | "ratings"
  | "pairs"
  | "periods"
  | "paths"
  | "conversions"
  | "documents"
  | "deals"
  | "options";

/**
 * The answer where data cannot carry a figure: what there is too little of, how much was found and how much it takes.
 * It stands in the place of the figure, so that nobody can read on without having looked.
 */
export type TooLittleData = {
  readonly kind: "too-little-data";
  readonly of: Counted;
  readonly found: number;
  readonly needed: number;
};

export const tooLittle = (of: Counted, found: number, needed: number): TooLittleData => ({
  kind: "too-little-data",
  of,
  found,
  needed,
});

/** Whether an answer is no answer. */
export function isTooLittle(answer: unknown): answer is TooLittleData {
  return typeof answer === "object" && answer !== null && (answer as { kind?: unknown }).kind === "too-little-data";
}
