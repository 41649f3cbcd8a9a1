import { definitionOf } from "./define-table.ts";

/** Whether a column holds a JSON list whose elements come and go one by one. */
export function isSet(table: string, field: string): boolean {
  return (definitionOf(table).sets as readonly string[] | undefined)?.includes(field) ?? false;
}

/** Whether what an update put into a list is still in it, and what it took out still is not. */
export function setHolds(now: string, before: string, after: string): boolean {
  if (now === after) return true;
  const there = new Set(elementsOf(now));
  const [came, went] = [without(after, before), without(before, after)];
  return came.every((element) => there.has(element)) && went.every((element) => !there.has(element));
}

/** The list without what an update put into it, and with what it took out; what came later stays. */
export function takenBack(now: string, before: string, after: string): string {
  if (now === after) return before;
  const came = new Set(without(after, before));
  const kept = elementsOf(now).filter((element) => !came.has(element));
  return `[${[...kept, ...without(before, after)].join(",")}]`;
}

const elementsOf = (text: string): string[] => (JSON.parse(text) as unknown[]).map((one) => JSON.stringify(one));

function without(list: string, other: string): string[] {
  const there = new Set(elementsOf(other));
  return elementsOf(list).filter((element) => !there.has(element));
}
