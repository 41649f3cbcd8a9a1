import { invalidInput } from "../platform/http/issues.ts";
import type { z } from "#platform/schema";

/** Reads what was typed through the same schema as the API; what does not fit is named in a sentence. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  return parsed.data;
}
