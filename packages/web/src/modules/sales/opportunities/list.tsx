import { useState } from "react";
import { call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { Column, Sort } from "#ui/table/columns.ts";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useWords, type Words } from "../words.ts";
import { type Card, type ListFilter, type ListSort, type Stage, useOpportunities, usePipelines } from "./data.ts";
import css from "./detail.module.css";
import { Light } from "./light.tsx";

function columnsOf(t: Words, stages: readonly Stage[]): Column<Card>[] {
  const stageName = (id: string) => stages.find((stage) => stage.id === id)?.name ?? "";
  return [
    {
      key: "title",
      title: t.title,
      width: 220,
      fixed: true,
      cell: ({ id, title }) => <Link href={`/sales/opportunities/${id}`}>{title}</Link>,
    },
    {
      key: "customer",
      title: t.customer,
      width: 160,
      cell: ({ customerId, customerName }) =>
        customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
    },
    {
      key: "stageSince",
      title: t.stage,
      width: 150,
      sortable: true,
      cell: ({ stageId, stageDays, rotting }) => (
        <>
          {stageName(stageId)} {rotting && <Tag tone="red">{t.days(stageDays)}</Tag>}
        </>
      ),
    },
    {
      key: "amount",
      title: t.amount,
      width: 120,
      align: "end",
      sortable: true,
      cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
    },
    {
      key: "expectedCloseOn",
      title: t.expectedCloseOn,
      width: 120,
      sortable: true,
      cell: ({ expectedCloseOn }) => (expectedCloseOn ? <When on={expectedCloseOn} /> : "–"),
    },
    { key: "light", title: t.light, width: 90, cell: ({ light }) => <Light light={light} /> },
    {
      key: "createdAt",
      title: t.createdAt,
      width: 110,
      sortable: true,
      cell: ({ createdAt }) => <When at={createdAt} as="day" />,
    },
  ];
}

/** An opportunity on the phone. */
function ListCard({ card }: { card: Card }) {
  const stages = usePipelines().flatMap((pipeline) => pipeline.stages);
  const stage = stages.find(({ id }) => id === card.stageId)?.name;
  return (
    <div className={css.row}>
      <div>
        <div>{card.title}</div>
        <small>{[card.customerName, stage].filter(Boolean).join(" · ")}</small>
      </div>
      <Money minor={card.amountMinor} currency={card.currency} />
      <Light light={card.light} />
    </div>
  );
}

const cardOf = (card: Card) => <ListCard card={card} />;

export type OpportunityListProps = {
  filter: ListFilter;
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
};

/** Opportunities in rows, to sort and to change many at once. */
export function OpportunityList({ filter, openId, onOpen }: OpportunityListProps) {
  const t = useWords();
  const stages = usePipelines().flatMap((pipeline) => pipeline.stages);
  const [sort, order] = useState<Sort>({ key: "createdAt", direction: "desc" });
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const list = useOpportunities(filter, `${sort.direction === "desc" ? "-" : ""}${sort.key as ListSort}`);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useWrite(
    (action: { kind: "remove" } | { kind: "move"; stageId: string }) =>
      call("changeOpportunities", { body: { ids: [...selected], action } }),
    { touches: ["opportunities", "customers", "timeline"], after: () => select(new Set()) },
  );
  return (
    <VirtualTable
      label={t.opportunities}
      rows={rows}
      idOf={({ id }) => id}
      columns={columnsOf(t, stages)}
      card={cardOf}
      onOpen={({ id }) => onOpen(id)}
      openId={openId}
      sort={sort}
      onSort={order}
      selected={selected}
      onSelect={select}
      onEndReached={() => list.hasNextPage && void list.fetchNextPage()}
      loading={list.isPending || list.isFetchingNextPage}
      empty={<EmptyState title={t.noMatch} hint={t.emptyBoardHint} />}
    >
      <SelectionBar count={selected.size} onClear={() => select(new Set())}>
        <ActionMenu
          actions={stages.map(({ id, name }) => ({
            label: name,
            run: () => change.mutate({ kind: "move", stageId: id }),
          }))}
        >
          <Button>{t.moveSelected}</Button>
        </ActionMenu>
        <Button danger icon="trash" onClick={() => change.mutate({ kind: "remove" })}>
          {t.removeSelected}
        </Button>
      </SelectionBar>
    </VirtualTable>
  );
}
