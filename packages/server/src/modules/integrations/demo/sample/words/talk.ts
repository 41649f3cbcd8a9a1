import type { EntryKind } from "#modules/customers";

/** A moment in dealing with a customer that leaves something to write down. */
export type Moment =
  | "hello"
  | "wish"
  | "thanks"
  | "check"
  | "trouble"
  | "silence"
  | "need"
  | "sample"
  | "quote"
  | "haggle"
  | "won"
  | "lost";

/**
 * What was written down: `{product}`, `{deal}`, `{days}` are filled in. Some words fit only persons who buy for
 * themselves, or only firms.
 */
export type Line = readonly [kind: EntryKind, text: string, only?: "person" | "firm"];
export type Talk = Readonly<Record<Moment, readonly Line[]>>;
