import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";
import type { Age } from "./ages.tsx";

const before = (value: string): Node => ({ field: "dueOn", is: "before", value });
const since = (value: string): Node => ({ field: "dueOn", is: "after", value });

/** The conditions that leave one age; `back` says which day was so many days ago. */
export function ageNodes(age: Age, back: (days: number) => string): Node[] {
  switch (age) {
    case "notDue":
      return [since(back(1))];
    case "to30":
      return [before(back(0)), since(back(31))];
    case "to60":
      return [before(back(30)), since(back(61))];
    case "to90":
      return [before(back(60)), since(back(91))];
    case "over90":
      return [before(back(90))];
    case "noDay":
      return [{ field: "dueOn", is: "empty" }];
  }
}

function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const customer = word("customerId");
  return customer ? { all: [{ field: "customerId", is: "anyOf", value: [customer] }] } : undefined;
}

/** Reads the address of the list of receivables. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
