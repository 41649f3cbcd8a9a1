import type { ReactNode } from "react";
import { ErrorNotice } from "#platform/errors";
import type { ListAddress, ListField } from "#platform/filters";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { VirtualTable, type VirtualTableProps } from "#ui/table/virtual-table.tsx";
import type { ListName } from "./catalogue.ts";
import { FilterBar } from "./filter-bar.tsx";
import type { useListPages } from "./use-list-pages.ts";
import type { useListState } from "./use-list-state.ts";
import { type StandardView, ViewTabs } from "./view-tabs.tsx";

type Row = { id: string };
const idOf = ({ id }: Row) => id;

type Looks<R> = Pick<
  VirtualTableProps<R>,
  "label" | "columns" | "card" | "cardHeight" | "onOpen" | "selecting" | "children"
>;
type Props<R extends Row> = Looks<R> & {
  list: ListName;
  standard?: readonly StandardView[];
  fields: readonly ListField[];
  address: ListAddress;
  state: ReturnType<typeof useListState>;
  pages: Omit<ReturnType<typeof useListPages<R>>, "more">;
  total: number | undefined;
  findLabel: string;
  counted: (total: number) => string;
  /** What is said where a filter leaves nothing, and the way out of it. */
  noMatch: string;
  all: string;
  /** What stands where nothing is yet: a way in. */
  none: ReactNode;
};

/** A list of records below its views and its filter, with what it says when it is empty or cannot be read. */
export function RecordList<R extends Row>(props: Props<R>) {
  const { list, standard, fields, address, state, pages, total, findLabel, counted, noMatch, all, none, ...looks } =
    props;
  const { show, table } = state;
  const clear = <Button onClick={() => show({})}>{all}</Button>;
  return (
    <>
      <ViewTabs list={list} {...(standard ? { standard } : {})} address={address} shown={state.shown} onChange={show} />
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={findLabel}
        counted={total === undefined ? "" : counted(total)}
        word={state.word}
      />
      {pages.error && <ErrorNotice error={pages.error} retry={() => void pages.refetch()} />}
      <VirtualTable
        {...table}
        {...looks}
        rows={pages.rows}
        idOf={idOf}
        onEndReached={pages.onEndReached}
        onSeen={pages.onSeen}
        loading={pages.loading}
        total={total}
        empty={state.filtered ? <EmptyState title={noMatch} action={clear} /> : none}
      />
    </>
  );
}
