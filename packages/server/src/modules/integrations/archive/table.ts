import { z } from "#platform/schema";

/** What an archive holds: rows by table, and files. */
export const ArchiveCounts = z.object({
  tables: z.record(z.string(), z.int()),
  rows: z.int(),
  files: z.int(),
});
export type ArchiveCounts = z.infer<typeof ArchiveCounts>;

/** An archive that is being made or lies ready for a week. `done` of `total` is its progress. */
export const ArchiveFile = z
  .object({
    id: z.string(),
    state: z.enum(["making", "ready", "failed"]),
    done: z.int(),
    total: z.int(),
    error: z.string().nullable(),
    createdAt: z.string(),
    name: z.string(),
    size: z.int().nullable(), // bytes, once it is ready
    counts: ArchiveCounts.nullable(),
  })
  .openapi("ArchiveFile");
export type ArchiveFile = z.infer<typeof ArchiveFile>;

/** How far the bringing in of an archive is. `none`: nobody asked for one. */
export const ArchiveImport = z
  .object({
    state: z.enum(["none", "running", "done", "failed"]),
    done: z.int(),
    total: z.int(),
    error: z.string().nullable(),
    counts: ArchiveCounts.nullable(),
  })
  .openapi("ArchiveImport");
export type ArchiveImport = z.infer<typeof ArchiveImport>;
