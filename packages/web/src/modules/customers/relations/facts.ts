import { useFormats } from "#platform/formats";
import type { Customer } from "../data.ts";
import { useRelationWords } from "./words.ts";

/** What is known of a relation, as lines of the customer's page; empty ones are left out there. */
export function useRelationFacts(customer: Customer): (readonly [string, string | null])[] {
  const t = useRelationWords();
  const formats = useFormats();
  const { industry, size, region, metHow, metOn, keepInTouchDays } = customer;
  const lines: [string, string | null | 0][] = [
    [t.fields.industry, industry],
    [t.fields.size, size && t.people(size)],
    [t.fields.region, region],
    [t.fields.metHow, t.met(metHow, metOn ? formats.fullDay(metOn) : "")],
    [t.fields.keepInTouchDays, keepInTouchDays && t.days(keepInTouchDays)],
  ];
  return lines.map(([name, value]) => [name, value || null] as const);
}
