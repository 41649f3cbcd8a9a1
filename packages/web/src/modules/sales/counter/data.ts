/** How the counter reads and sells. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { useCounterWords } from "./words.ts";

export type Tile = DataOf<"listCounterProducts">["items"][number];
export type Sold = DataOf<"sellAtCounter">;
export type Method = BodyOf<"sellAtCounter">["method"];
export type Shopper = Pick<DataOf<"listCustomers">["items"][number], "id" | "name" | "orderCount">;

const readTiles = (q: string) => call("listCounterProducts", { query: q ? { q } : {} }).then(({ data }) => data.items);

/** What is for sale, most sold first, or what a text finds. */
export function useTiles(q: string) {
  return useQuery({
    queryKey: ["products", "counter", q],
    queryFn: () => readTiles(q),
    placeholderData: (before) => before,
  });
}

/** The product that a scanner or a typed number means: the one with exactly this number, else the only one found. */
export async function findScanned(q: string): Promise<Tile | undefined> {
  const found = await readTiles(q);
  return found.find(({ sku }) => sku.toLowerCase() === q.toLowerCase()) ?? (found.length === 1 ? found[0] : undefined);
}

/** What came in today. */
export function useCounterDay() {
  return useQuery({
    queryKey: ["orders", "counter-day"],
    queryFn: ({ signal }) => call("getCounterDay", { query: {}, signal }).then(({ data }) => data),
  }).data;
}

/** Sells. */
export function useSell(after: (sold: Sold) => void) {
  const t = useCounterWords();
  const { money } = useFormats();
  return useWrite((body: BodyOf<"sellAtCounter">) => call("sellAtCounter", { body }), {
    touches: ["orders", "customers", "timeline", "products", "stockMoves"],
    says: ({ data }, { method }) => t.sold(money(data.totalMinor, data.currency), t.methods[method]),
    after: ({ data }) => after(data),
  });
}

/** Who it may be: by name, pinyin, or the end of the phone. */
export function useShoppers(text: string): Shopper[] {
  const wanted = text.trim();
  return (
    useQuery({
      queryKey: ["customers", "shoppers", wanted],
      enabled: wanted.length > 0,
      queryFn: ({ signal }) =>
        call("listCustomers", { query: { limit: 5, q: wanted }, signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}
