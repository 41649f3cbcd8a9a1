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
};
