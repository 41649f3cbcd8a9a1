import { z } from "#platform/schema";

/** A file that somebody gave us. Its bytes lie in the company's folder under its id; its name is only for people. */
export const StoredFile = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.int(), // bytes
    sha256: z.string(),
    createdAt: z.string(),
  })
  .openapi("StoredFile");
export type StoredFile = z.infer<typeof StoredFile>;

declare module "#platform/db" {
  interface Tables {
    files: StoredFile;
  }
}
