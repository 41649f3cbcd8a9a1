import type { Asked } from "./data.ts";

const fields = new Set([
  "name",
  "phones",
  "emails",
  "addresses",
  "birthday",
  "source",
  "industry",
  "jobTitle",
  "contacts",
  "invoiceTitles",
  "lifecycle",
  "confirmedOn",
]);
const kinds = new Set(["missing", "invalid", "inconsistent", "stale"]);

/** Which faults an address asks for; what nobody knows is left out. */
export function readQualitySearch({ field, kind }: Record<string, unknown>): Asked {
  return {
    ...(typeof field === "string" && fields.has(field) ? { field: field as NonNullable<Asked["field"]> } : {}),
    ...(typeof kind === "string" && kinds.has(kind) ? { kind: kind as NonNullable<Asked["kind"]> } : {}),
  };
}
