import type { Language } from "#platform/i18n";
import type { Referred } from "./references.ts";
import type { FieldId } from "../recognition/fields.ts";

export const modes = ["create", "update", "both"] as const;
export type Mode = (typeof modes)[number];
export const matchKeys = ["email", "phone", "externalId", "number", "name"] as const;
export type MatchKey = (typeof matchKeys)[number];

/** What the owner said about an import, and what must not change between its pieces. */
export type PlanSettings = {
  mode: Mode;
  key: MatchKey | null;
  columns: readonly (FieldId | null)[];
  /** When the import began: the time of records whose own the file does not tell. */
  startedAt: string;
  startedOn: string;
  ownerId: string;
  /** The firm's language, for the few words that an import writes by itself. */
  language: Language;
  /** Names of pipelines, stages and tags that a value mapping makes new. */
  made: ReadonlyMap<string, string[]>;
  /** What the owner's own fields refer to, by the id under which a column goes to them; those alone that refer. */
  references: ReadonlyMap<string, Referred>;
};
