import { defineTable } from "#platform/changes";
import { Filter, ListName } from "#platform/lists";
import { Id, z } from "#platform/schema";

/** A list as somebody likes to see it: what is left out, how it is sorted, which columns it shows. */
export const View = z
  .object({
    id: z.string(),
    list: ListName,
    name: z.string(),
    filter: Filter.nullable(), // null leaves nothing out
    q: z.string(),
    sort: z.string(), // empty is the list's own
    columns: z.array(z.string()).nullable(), // null are the list's own
    position: z.int(),
    ownerId: z.string().nullable(),
    createdAt: z.string(),
    deletedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("View");
export type View = z.infer<typeof View>;

/** The row: filter and columns are JSON text. */
export type ViewRow = Omit<View, "filter" | "columns"> & { filter: string | null; columns: string | null };

const Shown = z.object({
  name: z.string().trim().min(1).max(100),
  filter: Filter.nullable(),
  q: z.string().max(200),
  sort: z.string().max(100),
  columns: z.array(z.string().max(100)).max(100).nullable(),
});

/** A new view: a list and a name are enough. Give an id to make a repeat harmless. */
export const ViewDraft = Shown.partial()
  .extend({ id: Id.optional(), list: ListName, name: Shown.shape.name })
  .openapi("ViewDraft");
export type ViewDraft = z.infer<typeof ViewDraft>;

export const ViewPatch = Shown.partial().openapi("ViewPatch");
export type ViewPatch = z.infer<typeof ViewPatch>;

declare module "#platform/db" {
  interface Tables {
    views: ViewRow;
  }
}

defineTable("views", { area: "admin", personal: [], json: ["filter", "columns"], binned: true });
