export const entryKinds = [
  "followup",
  "call",
  "meeting",
  "mail",
  "message",
  "note",
  "task",
  "order",
  "payment",
  "opportunity",
  "delivery",
  "quote",
  "contract",
  "system",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Kinds that mean somebody spoke with the customer: the latest of them is `lastContactAt`. */
export const contactKinds: ReadonlySet<EntryKind> = new Set(["followup", "call", "meeting", "mail", "message"]);
