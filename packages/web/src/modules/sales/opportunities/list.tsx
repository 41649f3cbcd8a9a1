import { useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { ErrorNotice } from "#platform/errors";
import { ExportMenu } from "#platform/exports";
import type { ListAddress } from "#platform/filters";
import { useFormats } from "#platform/formats";
import { ChooseRows, FilterBar, type StandardView, useCatalogue, useListState, ViewTabs } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useWords } from "../words.ts";
import { OpportunityBulkBar } from "./bulk-bar.tsx";
import type { Card } from "./data.ts";
import { ListCard } from "./list-card.tsx";
import { useColumns } from "./list-columns.tsx";
import { type Filter, useOpportunityCount, useOpportunityList } from "./list-data.ts";
import { asksForClosed, closedFilter, closingFilter } from "./search.ts";

const standardSort = "-createdAt";
const idOf = ({ id }: Card) => id;
const cardOf = (card: Card) => <ListCard card={card} />;

export type OpportunityListProps = {
  /** All pipelines unless told. */
  pipelineId: string | undefined;
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
};

function useStandardViews(): StandardView[] {
  const t = useWords();
  const { today } = useFormats();
  return useMemo(
    () => [
      { key: "closing", name: t.closing, shape: { where: closingFilter(today) } },
      { key: "closed", name: t.closedOnes, shape: { where: closedFilter } },
    ],
    [t, today],
  );
}

/** Opportunities in rows: found, sorted, corrected in place, changed many at once. */
export function OpportunityList({ pipelineId, openId, onOpen }: OpportunityListProps) {
  const t = useWords();
  const router = useRouter();
  const phone = useIsPhone();
  const { view, pipeline, new: _, customerId: __, ...address } = useSearch({ from: "/shell/sales/board" });
  const fields = useCatalogue("opportunities");
  function go(next: ListAddress) {
    const { new: _, ...rest } = next;
    const kept = { ...(view ? { view } : {}), ...(pipeline ? { pipeline } : {}) };
    void router.navigate({ to: "/sales/board", search: { ...kept, ...rest }, replace: true });
  }
  const state = useListState({ list: "opportunities", fields, address, standard: standardSort, go });
  const closed = address.where !== undefined && asksForClosed(address.where);
  const filter = useMemo(
    (): Filter => ({
      ...state.filter,
      ...(pipelineId ? { pipelineId } : {}),
      ...(closed ? { state: "all" } : {}),
    }),
    [state.filter, pipelineId, closed],
  );
  const list = useOpportunityList(filter, state.sort, state.ready);
  const total = useOpportunityCount(filter, state.ready);
  const columns = useColumns(fields);
  const { show, table, selection } = state;
  return (
    <>
      <ViewTabs
        list="opportunities"
        standard={useStandardViews()}
        address={address}
        shown={state.shown}
        onChange={show}
      />
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={t.searchOpportunities}
        counted={total === undefined ? "" : t.countedOpportunities(total)}
        word={state.word}
        end={
          <>
            <ChooseRows state={state} count={list.rows.length} />
            <ExportMenu list="opportunities" query={filter} subtle={!phone} small={phone} />
          </>
        }
      />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        {...table}
        label={t.opportunities}
        rows={list.rows}
        idOf={idOf}
        columns={columns}
        card={cardOf}
        selecting={state.selecting}
        onOpen={({ id }) => onOpen(id)}
        openId={openId}
        onEndReached={list.onEndReached}
        onSeen={list.onSeen}
        loading={list.loading}
        {...(total === undefined ? {} : { total })}
        empty={
          state.filtered ? (
            <EmptyState title={t.noMatch} action={<Button onClick={() => show({})}>{t.all}</Button>} />
          ) : (
            <EmptyState title={t.emptyBoard} hint={t.emptyBoardHint} />
          )
        }
      >
        <OpportunityBulkBar {...selection} filter={filter} total={total} fields={fields} />
      </VirtualTable>
    </>
  );
}
