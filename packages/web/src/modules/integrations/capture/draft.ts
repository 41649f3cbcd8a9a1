import type { BodyOf, DataOf } from "#platform/client";

export type Reading = DataOf<"readPastedText">;
export type Piece = Reading["pieces"][number];
export type Field = Piece["field"];
export type Capture = BodyOf<"keepCapture">;
export type StepKind = "call" | "visit" | "meeting" | "mail" | "message" | "todo";

/** What the owner did to a piece: took the tick away or set it, wrote it otherwise. */
export type Touched = Readonly<Record<string, { on?: boolean; value?: string }>>;
/** A piece as it stands in the form. */
export type Row = { key: string; field: Field; label: string; value: string; on: boolean };

/** The pieces with what was done to them. A name always has its line, so that it can be written. */
export function rowsOf(pieces: readonly Piece[], touched: Touched): Row[] {
  const named = pieces.some(({ field }) => field === "name");
  const all: readonly Piece[] = named ? pieces : [{ field: "name", value: "", label: "", sure: true }, ...pieces];
  const rows = all.map(({ field, value, label, sure }) => {
    const key = named || field !== "name" ? `${field} ${value}` : "name";
    return { key, field, label, value: touched[key]?.value ?? value, on: touched[key]?.on ?? sure };
  });
  return rows.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

// prettier-ignore
const order: readonly Field[] = [
  "name", "organisation", "jobTitle", "phone", "email", "messenger", "address", "website", "need", "amount", "nextStep",
];

export type Choice = { customerId: string | null; opportunity: boolean };
type Words = { steps: Record<StepKind, string>; stepTitle: (what: string, name: string) => string };

/** What is kept: the ticked rows. Null while nobody is named. */
export function captureOf(text: string, rows: readonly Row[], choice: Choice, words: Words): Capture | null {
  const kept = (field: Field) => rows.filter((row) => row.on && row.field === field && row.value.trim() !== "");
  const one = (field: Field) => kept(field)[0]?.value.trim() ?? "";
  const points = (field: Field) => kept(field).map(({ label, value }) => ({ label, value: value.trim() }));
  const name = one("name") || one("organisation");
  if (name === "") return null;
  const [dueOn = "", kind = "todo"] = one("nextStep").split(" ") as [string?, StepKind?];
  const need = one("need");
  return {
    customerId: choice.customerId,
    name,
    organisation: one("organisation"),
    jobTitle: one("jobTitle"),
    phones: points("phone"),
    emails: points("email"),
    messengers: points("messenger"),
    address: one("address"),
    website: one("website"),
    need,
    text: text.trim(),
    ...(dueOn === "" ? {} : { nextStep: { title: words.stepTitle(words.steps[kind], name), kind, dueOn } }),
    ...(choice.opportunity
      ? { opportunity: { title: (need || name).slice(0, 200), amountMinor: Number(one("amount")) } }
      : {}),
  };
}
