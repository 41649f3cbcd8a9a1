import { z } from "#platform/schema";

/** A deleted record that can still be brought back. */
export const BinItem = z
  .object({
    kind: z.string(), // the table
    called: z.string(), // the kind in the reader's language
    id: z.string(),
    name: z.string(),
    about: z.string().nullable(), // the name of the customer or other record that it belongs to
    deletedAt: z.string(),
    deletedBy: z.string().nullable(),
    daysLeft: z.int(), // until it goes for good
  })
  .openapi("BinItem");
export type BinItem = z.infer<typeof BinItem>;

export const BinCount = z.object({ kind: z.string(), called: z.string(), count: z.int() }).openapi("BinCount");
export type BinCount = z.infer<typeof BinCount>;

export const BinRow = z.object({ kind: z.string().max(100), id: z.string().min(1).max(100) });
export type BinRow = z.infer<typeof BinRow>;
