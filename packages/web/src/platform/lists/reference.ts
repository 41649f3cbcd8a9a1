import { useQueries } from "@tanstack/react-query";
import { call, useFound } from "#platform/client";
import { readName } from "#platform/fields";
import { type Group, isGroup, type ListField, type Node, nodesOf } from "#platform/filters";

function referred(node: Node, fields: readonly ListField[]): { kind: string; id: string }[] {
  if (isGroup(node)) return nodesOf(node).flatMap((one) => referred(one, fields));
  const kind = fields.find(({ key, kind }) => key === node.field && kind === "reference")?.refersTo;
  return kind && Array.isArray(node.value) ? node.value.map((id) => ({ kind, id: String(id) })) : [];
}

/** The names of the records a filter refers to. */
export function useReferenceNames(filter: Group | undefined, fields: readonly ListField[]) {
  const names = useNames(filter ? referred(filter, fields) : []);
  return (id: string): string | undefined => names.get(id);
}

/** The names of these records, as far as they are known by now. */
export function useNames(wanted: readonly { kind: string; id: string }[]): ReadonlyMap<string, string> {
  const found = useQueries({
    queries: wanted.map(({ kind, id }) => ({
      queryKey: [kind === "opportunity" ? "opportunities" : `${kind}s`, "name", id],
      queryFn: () => readName(kind, id),
      staleTime: 300_000,
    })),
  });
  return new Map(wanted.flatMap(({ id }, index) => (found[index]?.data ? [[id, found[index].data] as const] : [])));
}

/** Records of a kind to choose from, found by what is typed. */
export function useRecordChoices(kind: string, typed: string) {
  const q = typed.trim();
  const { found, searching } = useFound(
    ["search", kind, q],
    (signal) =>
      call("search", { query: { q, kind: kind === "customer" ? "customer,contact" : kind, limit: 20 }, signal }).then(
        ({ data }) => data.items,
      ),
    q !== "",
  );
  return { options: found.map(({ id, title, subtitle }) => ({ id, label: title, hint: subtitle })), searching };
}
