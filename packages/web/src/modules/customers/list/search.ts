import { plusDays } from "#platform/formats";
import { type Group, type ListAddress, type Node, readAddress } from "#platform/filters";

const split = (text: string | undefined) => (text ?? "").split(",").filter(Boolean);

/** Short forms of the address, older than the language of all lists: `?level=A,none&owed=true`. */
function shortForms(word: (key: string) => string | undefined): Group | undefined {
  const nodes: Node[] = [];
  const several = { kind: "kind", lifecycle: "lifecycle", tag: "tags", source: "source" };
  for (const [key, field] of Object.entries(several)) {
    const value = split(word(key));
    if (value.length > 0) nodes.push({ field, is: "anyOf", value });
  }
  const levels = split(word("level"));
  const named = levels.filter((level) => level !== "none");
  const level: Node[] = named.length > 0 ? [{ field: "level", is: "anyOf", value: named }] : [];
  if (levels.includes("none")) level.push({ field: "level", is: "empty" });
  if (level.length > 0) nodes.push({ any: level });
  const owed = word("owed");
  if (owed) nodes.push({ field: "owedMinor", is: owed === "true" ? "above" : "is", value: 0 });
  const step = word("hasNextStep");
  if (step) nodes.push({ field: "nextStepOn", is: step === "true" ? "filled" : "empty" });
  const from = { createdFrom: "createdAt", lastOrderFrom: "lastOrderOn" };
  for (const [key, field] of Object.entries(from)) {
    const on = word(key);
    if (on) nodes.push({ field, is: "after", value: plusDays(on, -1) });
  }
  const to = word("lastOrderTo");
  if (to) nodes.push({ field: "lastOrderOn", is: "before", value: plusDays(to, 1) });
  const silent = word("lastContactBefore");
  if (silent) {
    const field = "lastContactAt";
    nodes.push({
      any: [
        { field, is: "before", value: silent },
        { field, is: "empty" },
      ],
    });
  }
  return nodes.length > 0 ? { all: nodes } : undefined;
}

/** Reads the address of the list of customers. */
export function readSearch(search: Record<string, unknown>): ListAddress {
  return readAddress(search, shortForms);
}
