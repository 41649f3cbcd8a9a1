import { useMemo, useState } from "react";
import type { Sort } from "#ui/table/columns.ts";
import { type ListAddress, shapeOf } from "#platform/filters";
import type { ListName } from "./catalogue.ts";
import { firstSort, sortOf, sortText } from "./sort.ts";
import { useRemembered } from "./remembered.ts";

type Options = {
  list: ListName;
  address: ListAddress;
  standard: string;
  /** Puts the new address in the place of the old one. */
  go: (next: ListAddress) => void;
};

/** What a list shows and what is selected in it: the address, else what this device remembers, else the standard. */
export function useListState({ list, address, standard, go }: Options) {
  const [remembered, remember] = useRemembered(list);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [whole, takeWhole] = useState(false);
  const sort = address.sort ?? remembered.sort ?? standard;
  const chosen = useMemo(
    () => address.columns?.split(",") ?? remembered.columns,
    [address.columns, remembered.columns],
  );

  function unselect() {
    select(new Set());
    takeWhole(false);
  }
  function show(next: ListAddress) {
    unselect();
    go(next);
  }
  const where = address.where ? JSON.stringify(address.where) : undefined;
  const { q } = address;
  return {
    /** The filter as the API takes it. */
    filter: useMemo(() => ({ ...(q ? { q } : {}), ...(where ? { where } : {}) }), [q, where]),
    filtered: q !== undefined || where !== undefined,
    sort,
    /** What a view of this would keep. */
    shown: { ...shapeOf(address), sort, ...(chosen ? { columns: chosen.join(",") } : {}) },
    show,
    table: {
      sort: sortOf(sort),
      onSort(next: Sort) {
        const wanted = sortText(firstSort(sortOf(sort), next));
        remember({ sort: wanted });
        show({ ...address, sort: wanted });
      },
      chosen,
      onColumns(columns: string[]) {
        remember({ columns });
        go({ ...address, columns: columns.join(",") });
      },
      selected,
      onSelect(next: Set<string>) {
        takeWhole(false);
        select(next);
      },
    },
    /** Those selected, or all that the filter leaves. */
    selection: { ids: [...selected], whole, onWhole: () => takeWhole(true), onDone: unselect },
  };
}
