import { useMemo, useState } from "react";
import type { Sort } from "#ui/table/columns.ts";
import { fieldsIn, knownPart, type ListAddress, type ListField, shapeOf } from "#platform/filters";
import type { ListName } from "./catalogue.ts";
import { firstSort, sortOf, sortText } from "./sort.ts";
import { useRemembered } from "./remembered.ts";
import { useListWords } from "./use-words.ts";

type Options = {
  list: ListName;
  /** What the list has; empty while that is not known. */
  fields: readonly ListField[];
  address: ListAddress;
  standard: string;
  /** Puts the new address in the place of the old one. */
  go: (next: ListAddress) => void;
};

const isOwn = (key: string) => key.startsWith("custom.");

/** What a list shows and what is selected in it: the address, else what this device remembers, else the standard. */
export function useListState({ list, fields, address, standard, go }: Options) {
  const t = useListWords();
  const [remembered, remember] = useRemembered(list);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [whole, takeWhole] = useState(false);
  const [selecting, turnSelecting] = useState(false);
  const wanted = address.sort ?? remembered.sort ?? standard;
  // A field of the owner's may be gone since a sort or a filter by it was remembered, saved, or sent as a link.
  const isThere = (key: string) => !isOwn(key) || fields.some((field) => field.key === key);
  const ready =
    fields.length > 0 || ![sortOf(wanted).key, ...(address.where ? fieldsIn(address.where) : [])].some(isOwn);
  const sortGone = ready && !isThere(sortOf(wanted).key);
  const sort = sortGone ? standard : wanted;
  const left = ready && address.where ? knownPart(address.where, isThere) : address.where;
  const filterGone = address.where !== undefined && !(ready && fieldsIn(address.where).every(isThere));
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
  const where = left ? JSON.stringify(left) : undefined;
  const { q } = address;
  return {
    /** The filter as the API takes it. */
    filter: useMemo(() => ({ ...(q ? { q } : {}), ...(where ? { where } : {}) }), [q, where]),
    filtered: q !== undefined || where !== undefined,
    sort,
    /** Whether it can be asked already: what names a field of the owner's waits until the fields are known. */
    ready,
    /** What could not be shown as it was asked, in words. */
    word: !ready ? undefined : sortGone ? t.sortGone : filterGone ? t.filterGone : undefined,
    /** What a view of this would keep. */
    shown: { ...shapeOf(address), sort, ...(chosen ? { columns: chosen.join(",") } : {}) },
    show,
    table: {
      sort: sortOf(sort),
      onSort(next: Sort) {
        const chosenSort = sortText(firstSort(sortOf(sort), next));
        remember({ sort: chosenSort });
        show({ ...address, sort: chosenSort });
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
    selection: {
      ids: [...selected],
      whole,
      onWhole: () => takeWhole(true),
      onDone: () => {
        unselect();
        turnSelecting(false);
      },
    },
    /** Whether boxes are asked for on the phone, where a tap opens otherwise. */
    selecting,
    startSelecting: () => turnSelecting(true),
    /** Opens the form of a new record, and closes it. */
    create: () => go({ ...address, new: "1" }),
    closeNew: () => {
      const { new: _, ...rest } = address;
      go(rest);
    },
  };
}
