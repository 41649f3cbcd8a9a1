import { codesOf } from "./codes.ts";

/** Lines of who and what, by code; lines that lack one of both are left out and counted. `kept` tells which line each was. */
export type NamedLines = {
  readonly owners: readonly string[];
  readonly items: readonly string[];
  readonly owner: Int32Array;
  readonly item: Int32Array;
  readonly kept: Int32Array;
  readonly noOwner: number;
  readonly noItem: number;
};

/**
 * **Question:** which lines of a list say both who (a customer, a basket) and what (an item)?
 *
 * **Formula:** names become numbers in the order of the lines kept, so an owner without any item is none. **Source:** `codesOf`.
 *
 * **Units:** one owner and one item a line; `known` are the names of an earlier list, which keep their numbers.
 * **Complexity:** O(lines). **Too little data:** no lines give no names.
 *
 * @example namedLines(["K1", "", "K2"], ["tea", "tea", ""]) // K1 with tea; one line without owner, one without item
 */
export function namedLines(
  owners: readonly string[],
  items: readonly string[],
  known: { readonly owners: readonly string[]; readonly items: readonly string[] } = { owners: [], items: [] },
): NamedLines {
  if (owners.length !== items.length) throw new RangeError("Each line needs an owner and an item.");
  let noOwner = 0;
  let noItem = 0;
  const kept = Int32Array.from(owners.keys()).filter((line) => {
    if (owners[line] === "") noOwner++;
    else if (items[line] === "") noItem++;
    else return true;
    return false;
  });
  const textsOf = (texts: readonly string[]) => Array.from(kept, (line) => texts[line]!);
  const byOwner = codesOf(textsOf(owners), known.owners);
  const byItem = codesOf(textsOf(items), known.items);
  return {
    owners: byOwner.names,
    items: byItem.names,
    owner: byOwner.codes,
    item: byItem.codes,
    kept,
    noOwner,
    noItem,
  };
}
