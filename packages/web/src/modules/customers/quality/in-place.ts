import type { Entry, Patch } from "../data.ts";
import type { Fault, FixKind, Work } from "./data.ts";

/** Which mending at once has a proposal for this fault. */
export function fixKindOf({ field }: Fault): FixKind | undefined {
  if (field === "name") return "names";
  return field === "phones" || field === "emails" || field === "addresses" ? field : undefined;
}

type Place = { value: string; patchOf: (value: string) => Patch };

/** How a fault is mended where it stands: what one edits, and what that changes. Null where it needs the whole form. */
export function patchIn(fault: Fault, customer: Work["customer"]): Place | null {
  const { code, value, field } = fault;
  if (field === "name") return { value: customer.name, patchOf: (name) => (name.trim() === "" ? {} : { name }) };
  if (code === "source.missing") return { value: "", patchOf: (source) => ({ source }) };
  if (code === "industry.missing") return { value: "", patchOf: (industry) => ({ industry }) };
  if (code === "jobTitle.missing") return { value: "", patchOf: (jobTitle) => ({ jobTitle }) };
  if (code === "addresses.missing") {
    return { value: "", patchOf: (text) => (text.trim() === "" ? {} : { addresses: [{ text }] }) };
  }
  if ((field !== "phones" && field !== "emails") || fault.kind === "inconsistent") return null;
  const entries = customer[field];
  const bad = entries.find((entry) => value.split(" ").includes(entry.value) || value === entry.value);
  return { value: bad?.value ?? "", patchOf: (text) => ({ [field]: replaced(entries, bad, text.trim()) }) };
}

/** The list with one entry written anew; without it where nothing is left, with one more where none was wrong. */
function replaced(entries: readonly Entry[], bad: Entry | undefined, value: string): Entry[] {
  if (!bad) return value === "" ? [...entries] : [...entries, { label: "", value }];
  return entries.flatMap((entry) => (entry !== bad ? [entry] : value === "" ? [] : [{ ...entry, value }]));
}
