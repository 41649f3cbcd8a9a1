import { z } from "#platform/schema";

/** What a field of the owner's own holds: text, a number, minor units, a day, an option's value, options, yes or no, an address, an id. */
export const CustomValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(200),
]);
export type CustomValue = z.infer<typeof CustomValue>;

/** The values of a record's own fields by their keys; what is empty is not there. */
export const CustomValues = z.record(z.string(), CustomValue).openapi("CustomValues");
export type CustomValues = z.infer<typeof CustomValues>;

/** A change of some of them: what is not named stays, null empties. */
export const CustomPatch = z.record(z.string().max(40), CustomValue.nullable()).openapi("CustomPatch");
export type CustomPatch = z.infer<typeof CustomPatch>;

/** A record as it is kept: its own fields are JSON text. */
export type Stored<T> = Omit<T, "custom"> & { custom: string };

/** The record as the API publishes it. */
export function unfoldCustom<T extends { custom: string }>(row: T): Omit<T, "custom"> & { custom: CustomValues } {
  return { ...row, custom: row.custom === "{}" ? {} : (JSON.parse(row.custom) as CustomValues) };
}
