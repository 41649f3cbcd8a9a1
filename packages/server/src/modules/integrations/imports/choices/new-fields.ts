import { z } from "#platform/schema";

export const newFieldKinds = ["text", "number", "money", "date", "choice", "choices", "yesNo", "link"] as const;

/** A field of the owner's own that does not exist yet, by the id under which a column goes to it. */
export const NewFields = z
  .record(
    z.string().max(100),
    z.object({
      label: z.string().trim().min(1).max(100),
      kind: z.enum(newFieldKinds),
      options: z.array(z.string().trim().min(1).max(200)).max(500).default([]),
    }),
  )
  .openapi("ImportNewFields");
export type NewFields = z.infer<typeof NewFields>;
