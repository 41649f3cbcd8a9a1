import type { Customer } from "../data.ts";

/** What the form holds of a relation. */
export type RelationDraft = Pick<Customer, "industry" | "size" | "metHow" | "metOn" | "keepInTouchDays">;

export const noRelation: RelationDraft = { industry: "", size: null, metHow: "", metOn: null, keepInTouchDays: null };

/** The draft as the API takes it; trade and size are of organisations. */
export function relationOf(draft: RelationDraft, kind: Customer["kind"]): RelationDraft {
  const { industry, size, metHow, metOn, keepInTouchDays } = draft;
  const firm = kind === "organisation";
  return {
    industry: firm ? industry.trim() : "",
    size: firm ? size : null,
    metHow: metHow.trim(),
    metOn,
    keepInTouchDays,
  };
}
