import type { Ctx, Tx } from "#platform/context";

/** What to do with rows that somebody changed since: refuse the whole undo, or keep those and go on. */
export type Conflicts = "refuse" | "keep";
/** A row that an undo left alone: it was changed since, or something that stays belongs to it. */
export type KeptRow = { table: string; id: string; why: "changed" | "used" };

export type Inside = Ctx & { tx: Tx };
