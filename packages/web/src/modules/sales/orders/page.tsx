import { useRouter, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row } from "#ui/layout/pane.tsx";
import type { Column, Sort } from "#ui/table/columns.ts";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import sales from "../sales.module.css";
import { useWords, type Words } from "../words.ts";
import { type Listed, type OrderFilter, type OrderSort, useOrders } from "./data.ts";
import { OrderForm } from "./form.tsx";
import css from "./orders.module.css";
import { StateTag } from "./state-tag.tsx";

function columnsOf(t: Words, today: string): Column<Listed>[] {
  const late = ({ owedMinor, dueOn }: Listed) => owedMinor > 0 && dueOn !== null && dueOn < today;
  return [
    {
      key: "number",
      title: t.number,
      width: 150,
      fixed: true,
      sortable: true,
      cell: ({ id, number }) => <Link href={`/sales/orders/${id}`}>{number}</Link>,
    },
    { key: "orderedOn", title: t.date, width: 100, sortable: true, cell: ({ orderedOn }) => <When on={orderedOn} /> },
    {
      key: "customer",
      title: t.customer,
      width: 160,
      cell: ({ customerId, customerName }) =>
        customerId && customerName ? <Link href={`/customers/${customerId}`}>{customerName}</Link> : "–",
    },
    {
      key: "about",
      title: t.about,
      width: 200,
      cell: ({ firstLine, lineCount }) => (lineCount > 1 ? `${firstLine} +${lineCount - 1}` : firstLine || "–"),
    },
    { key: "state", title: t.state, width: 90, cell: (order) => <StateTag order={order} /> },
    {
      key: "total",
      title: t.total,
      width: 120,
      align: "end",
      sortable: true,
      cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} exact />,
    },
    {
      key: "owed",
      title: t.owed,
      width: 120,
      align: "end",
      cell: (order) =>
        order.owedMinor > 0 && order.dueOn ? (
          <Money minor={order.owedMinor} currency={order.currency} exact bad={late(order)} />
        ) : (
          "–"
        ),
    },
    {
      key: "dueOn",
      title: t.dueOn,
      width: 100,
      sortable: true,
      cell: ({ dueOn }) => (dueOn ? <When on={dueOn} /> : "–"),
    },
  ];
}

/** An order on the phone. */
function OrderCard({ order }: { order: Listed }) {
  return (
    <div className={css.card}>
      <div>
        <div>{order.customerName ?? order.number}</div>
        <small>
          {order.number} · <When on={order.orderedOn} />
        </small>
      </div>
      <div>
        <Money minor={order.totalMinor} currency={order.currency} />
        <StateTag order={order} />
      </div>
    </div>
  );
}

const cardOf = (order: Listed) => <OrderCard order={order} />;

type View = "all" | "owed" | "overdue" | "refunds";

/** Orders and refunds, newest first. */
export function OrdersPage() {
  const t = useWords();
  const router = useRouter();
  const { today } = useFormats();
  const search = useSearch({ from: "/shell/sales/orders" });
  const [view, look] = useState<View>("all");
  const [text, type] = useState("");
  const [sort, order] = useState<Sort>({ key: "orderedOn", direction: "desc" });
  const q = useDeferredValue(text.trim());
  const views: Record<View, OrderFilter> = {
    all: {},
    owed: { owed: "1" },
    overdue: { overdueOn: today },
    refunds: { kind: "refund" },
  };
  const filter: OrderFilter = {
    ...views[view],
    ...(q ? { q } : {}),
    ...(search.customerId ? { customerId: search.customerId } : {}),
  };
  const list = useOrders(filter, `${sort.direction === "desc" ? "-" : ""}${sort.key as OrderSort}`);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const create = () => router.history.push("/sales/orders?new=1");
  const open = ({ id }: Listed) => router.history.push(`/sales/orders/${id}`);
  useShortcuts([{ keys: "c", says: t.newOrder, run: create }]);
  const narrowed = view !== "all" || q !== "" || search.customerId !== undefined;
  return (
    <Page
      title={t.orders}
      fill
      actions={
        <Button primary keys="c" onClick={create}>
          {t.newOrder}
        </Button>
      }
    >
      <div className={sales.bar}>
        <ChipRow label={t.filters}>
          {(Object.keys(views) as View[]).map((key) => (
            <Chip on={view === key} onClick={() => look(key)} key={key}>
              {t.ordersFilter[key]}
            </Chip>
          ))}
          {search.customerId && (
            <Chip on onRemove={() => router.history.replace("/sales/orders")} removeLabel={t.all}>
              {rows[0]?.customerName ?? t.customer}
            </Chip>
          )}
        </ChipRow>
        <div className={sales.search}>
          <TextField label={t.searchOrders} bare placeholder={t.searchOrders} value={text} onChange={type} />
        </div>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        label={t.orders}
        rows={rows}
        idOf={({ id }) => id}
        columns={columnsOf(t, today)}
        cardHeight={72}
        card={cardOf}
        onOpen={open}
        sort={sort}
        onSort={order}
        onEndReached={() => list.hasNextPage && void list.fetchNextPage()}
        loading={list.isPending || list.isFetchingNextPage}
        empty={
          narrowed ? (
            <EmptyState title={t.noMatch} />
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
      />
      {search.new !== undefined && <OrderForm onClose={() => router.history.replace("/sales/orders")} />}
    </Page>
  );
}
