import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { ExportMenu } from "#platform/exports";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import type { ListAddress } from "#platform/filters";
import { ChooseRows, RecordList, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row } from "#ui/layout/pane.tsx";
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
  const fields = useCatalogue("orders");
  const go = (next: ListAddress) => void navigate({ to: "/sales/orders", search: next, replace: true });
  const state = useListState({ list: "orders", fields, address, standard: standardSort, go });
  const { filter, selection } = state;
  const list = useOrderList(filter, state.sort, state.ready);
  const total = useOrderCount(filter, state.ready);
  const columns = useColumns(fields);
  const { create, closeNew } = state;
  useShortcuts([{ keys: "c", says: t.newOrder, run: create }]);
  return (
    <Page
      title={t.orders}
      fill
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          <ExportMenu list="orders" query={filter} small={phone} />
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.newOrder}
            </Button>
          )}
        </>
      }
    >
      <RecordList
        list="orders"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.orders}
        findLabel={t.searchOrders}
        counted={t.countedOrders}
        columns={columns}
        card={cardOf}
        cardHeight={72}
        selecting={state.selecting}
        onOpen={({ id }) => router.history.push(`/sales/orders/${id}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={
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
        }
      >
        <OrderBulkBar {...selection} filter={filter} total={total} fields={fields} />
      </RecordList>
      {address.new !== undefined && <OrderForm onClose={closeNew} />}
    </Page>
  );
}
