import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";

/** What may be signed. */
export const signedTables = ["quotes", "contracts"] as const;
export type SignedTable = (typeof signedTables)[number];

/**
 * Who signed what, when and from where. `text` is exactly what was signed and `textHash` its SHA-256, so that anybody
 * can reckon it again. `drawing` is a PNG as base64, empty where the name was only typed.
 */
export const Signature = z
  .object({
    id: z.string(),
    subjectTable: z.enum(signedTables),
    subjectId: z.string(),
    name: z.string(),
    signedAt: z.string(),
    address: z.string(), // of the network
    browser: z.string(),
    drawing: z.string(),
    text: z.string(),
    textHash: z.string(),
    version: z.int(),
  })
  .openapi("Signature");
export type Signature = z.infer<typeof Signature>;

declare module "#platform/db" {
  interface Tables {
    signatures: Signature;
  }
}

defineTable("signatures", {
  area: "sales",
  personal: ["name", "address", "browser", "drawing", "text"],
  lasting: true,
});
