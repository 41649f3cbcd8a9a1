/** The schema library, extended for OpenAPI, and the shapes that every feature shares. */
import { z } from "@hono/zod-openapi";

export { z };

/** UUIDv7 made by the caller, so that a repeated request is harmless. */
export const Id = z.uuid();
/** A calendar day, `2027-02-01`. */
export const On = z.iso.date();
/** An instant, UTC with milliseconds, `2027-02-01T08:00:00.000Z`; offsets are accepted and normalised. */
export const At = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
/** Money in the currency's smallest unit: 1050 is 10.50. Always a safe integer, negative for a refund. */
export const Minor = z.int();
/** ISO 4217, upper case. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
