import { useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { ErrorNotice } from "#platform/errors";
import { ExportMenu } from "#platform/exports";
import type { ListAddress } from "#platform/filters";
import { FilterBar, useCatalogue, useListState, ViewTabs } from "#platform/lists";
import { Row } from "#ui/layout/pane.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useWords } from "../words.ts";
import { OpportunityBulkBar } from "./bulk-bar.tsx";
import type { Card, ListFilter } from "./data.ts";
import { ListCard } from "./list-card.tsx";
import { useColumns } from "./list-columns.tsx";
import { useOpportunityCount, useOpportunityList } from "./list-data.ts";

const standardSort = "-createdAt";
const idOf = ({ id }: Card) => id;
const cardOf = (card: Card) => <ListCard card={card} />;

export type OpportunityListProps = {
  /** What the board narrows. */
  filter: ListFilter;
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
};

/** Opportunities in rows: found, sorted, corrected in place, changed many at once. */
export function OpportunityList({ filter: narrow, openId, onOpen }: OpportunityListProps) {
  const t = useWords();
  const router = useRouter();
  const { view, pipeline, new: _, ...address } = useSearch({ from: "/shell/sales/board" });
  const fields = useCatalogue("opportunities");
  function go(next: ListAddress) {
    const { new: _, ...rest } = next;
    const kept = { ...(view ? { view } : {}), ...(pipeline ? { pipeline } : {}) };
    void router.navigate({ to: "/sales/board", search: { ...kept, ...rest }, replace: true });
  }
  const state = useListState({ list: "opportunities", address, standard: standardSort, go });
  const filter = useMemo(() => ({ ...narrow, ...state.filter }), [narrow, state.filter]);
  const list = useOpportunityList(filter, state.sort);
  const total = useOpportunityCount(filter);
  const { show, table, selection } = state;
  return (
    <>
      <Row>
        <ViewTabs list="opportunities" address={address} shown={state.shown} onChange={show} />
        <ExportMenu list="opportunities" query={filter} subtle />
      </Row>
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={t.searchOpportunities}
        counted={total === undefined ? "" : t.countedOpportunities(total)}
      />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        {...table}
        label={t.opportunities}
        rows={list.rows}
        idOf={idOf}
        columns={useColumns(fields)}
        card={cardOf}
        onOpen={({ id }) => onOpen(id)}
        openId={openId}
        onEndReached={list.onEndReached}
        onSeen={list.onSeen}
        loading={list.loading}
        {...(total === undefined ? {} : { total })}
        empty={<EmptyState title={t.noMatch} hint={t.emptyBoardHint} />}
      >
        <OpportunityBulkBar {...selection} filter={filter} total={total} fields={fields} />
      </VirtualTable>
    </>
  );
}
