import { useQuery } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";

type Referred = NonNullable<DataOf<"listFields">["items"][number]["refersTo"]>;
type Wanted = { ids: Set<string>; names: Promise<ReadonlyMap<string, string>> };

const gatherMs = 10;
/** As many as one request may name. */
const idsAtOnce = 400;
const waiting = new Map<string, Wanted>();

/** The name of a record; what is asked for in the same moment goes out as one request. */
export async function readName(kind: string, id: string): Promise<string | null> {
  let wanted = waiting.get(kind);
  if (!wanted || wanted.ids.size === idsAtOnce) waiting.set(kind, (wanted = gather(kind)));
  wanted.ids.add(id);
  return (await wanted.names).get(id) ?? null;
}

function gather(kind: string): Wanted {
  const ids = new Set<string>();
  const names = pause().then(() => {
    if (waiting.get(kind)?.ids === ids) waiting.delete(kind);
    return ask(kind as Referred, [...ids]);
  });
  return { ids, names };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, gatherMs));

async function ask(kind: Referred, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const { data } = await call("listReferences", { query: { kind, ids: ids.join(",") } });
  return new Map(data.items.map(({ id, name }) => [id, name]));
}

const tables: Readonly<Record<string, string>> = {
  customer: "customers",
  opportunity: "opportunities",
  order: "orders",
  product: "products",
};

/** A record's name: undefined while unknown, null where there is none. */
export function useRecordName(kind: string, id: string | undefined): string | null | undefined {
  return useQuery({
    queryKey: [tables[kind], "name", id],
    enabled: id !== undefined,
    queryFn: () => readName(kind, id!),
    staleTime: 300_000,
  }).data;
}
