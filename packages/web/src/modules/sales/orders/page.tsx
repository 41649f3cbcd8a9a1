import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { ExportMenu } from "#platform/exports";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import type { ListAddress } from "#platform/filters";
import { FilterBar, type StandardView, useCatalogue, useListState, ViewTabs } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useWords } from "../words.ts";
import { OrderBulkBar } from "./bulk-bar.tsx";
import { OrderCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import type { Listed } from "./data.ts";
import { OrderForm } from "./form.tsx";
import { useOrderCount, useOrderList } from "./list-data.ts";
import { overdueNodes, owedNodes, refundNodes } from "./search.ts";

const standardSort = "-orderedOn";
const idOf = ({ id }: Listed) => id;
const cardOf = (order: Listed) => <OrderCard order={order} />;

function useStandardViews(): StandardView[] {
  const t = useWords();
  const { today } = useFormats();
  return useMemo(
    () => [
      { key: "owed", name: t.ordersFilter.owed, shape: { where: { all: owedNodes } } },
      { key: "overdue", name: t.ordersFilter.overdue, shape: { where: { all: overdueNodes(today) } } },
      { key: "refunds", name: t.ordersFilter.refunds, shape: { where: { all: refundNodes } } },
    ],
    [t, today],
  );
}

/** Orders and refunds: found, sorted, corrected in place. */
export function OrdersPage() {
  const t = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/orders" });
  const [selecting, startSelecting] = useState(false);
  const fields = useCatalogue("orders");
  const go = (next: ListAddress) => void navigate({ to: "/sales/orders", search: next, replace: true });
  const state = useListState({ list: "orders", fields, address, standard: standardSort, go });
  const { filter, show, table, selection } = state;
  const list = useOrderList(filter, state.sort, state.ready);
  const total = useOrderCount(filter, state.ready);
  const columns = useColumns(fields);
  const create = () => go({ ...address, new: "1" });
  useShortcuts([{ keys: "c", says: t.newOrder, run: create }]);
  const close = () => {
    const { new: _, ...rest } = address;
    go(rest);
  };
  const unselect = () => {
    selection.onDone();
    startSelecting(false);
  };
  return (
    <Page
      title={t.orders}
      fill
      actions={
        <>
          {phone && list.rows.length > 0 && (
            <Button onClick={() => (selecting ? unselect() : startSelecting(true))}>
              {selecting ? t.stopSelecting : t.startSelecting}
            </Button>
          )}
          <ExportMenu list="orders" query={filter} small={phone} />
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.newOrder}
            </Button>
          )}
        </>
      }
    >
      <ViewTabs list="orders" standard={useStandardViews()} address={address} shown={state.shown} onChange={show} />
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={t.searchOrders}
        counted={total === undefined ? "" : t.countedOrders(total)}
        word={state.word}
      />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        {...table}
        label={t.orders}
        rows={list.rows}
        idOf={idOf}
        columns={columns}
        cardHeight={72}
        card={cardOf}
        selecting={selecting}
        onOpen={({ id }) => router.history.push(`/sales/orders/${id}`)}
        onEndReached={list.onEndReached}
        onSeen={list.onSeen}
        loading={list.loading}
        {...(total === undefined ? {} : { total })}
        empty={
          state.filtered ? (
            <EmptyState title={t.noMatch} action={<Button onClick={() => show({})}>{t.all}</Button>} />
          ) : (
            <EmptyState
              title={t.noOrders}
              hint={t.noOrdersHint}
              action={
                <Row>
                  <Button onClick={create}>{t.newOrder}</Button>
                  <Button href="/import">{t.importOrders}</Button>
                </Row>
              }
            />
          )
        }
      >
        <OrderBulkBar {...selection} onDone={unselect} filter={filter} total={total} fields={fields} />
      </VirtualTable>
      {address.new !== undefined && <OrderForm onClose={close} />}
    </Page>
  );
}
