import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { ExportMenu } from "#platform/exports";
import type { ListAddress, ListField } from "#platform/filters";
import {
  ChooseRows,
  FilterBar,
  SelectWhole,
  type StandardView,
  useCatalogue,
  useFieldColumns,
  useListState,
  ViewTabs,
} from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import type { Column } from "#ui/table/columns.ts";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useInvoiceWrites } from "../payments/data.ts";
import card from "../orders/orders.module.css";
import { useMoneyWords } from "../payments/words.ts";
import { type Listed, useInvoiceCount, useInvoiceList } from "./list-data.ts";
import { InvoiceMenu } from "./menu.tsx";
import { MissingSheet } from "./missing.tsx";
import { InvoiceTag } from "./pane.tsx";

const idOf = ({ id }: Listed) => id;
const cardOf = (invoice: Listed) => <Card invoice={invoice} />;

function useStandardViews(): StandardView[] {
  const t = useMoneyWords();
  return useMemo(
    () => [
      {
        key: "requested",
        name: t.invoiceViews.requested,
        shape: { where: { all: [{ field: "state", is: "anyOf", value: ["requested"] }] } },
      },
      {
        key: "unpaid",
        name: t.invoiceViews.unpaid,
        shape: {
          where: {
            all: [
              { field: "state", is: "anyOf", value: ["issued"] },
              { field: "owedMinor", is: "above", value: 0 },
            ],
          },
        },
      },
    ],
    [t],
  );
}

function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const t = useMoneyWords();
  const own = useMemo(
    (): Column<Listed>[] => [
      { key: "title", title: t.invoiceColumn.title, width: 180, fixed: true, cell: ({ title }) => title },
      {
        key: "orderId",
        title: t.invoiceColumn.order,
        width: 150,
        cell: ({ orderId, orderNumber }) => <Link href={`/sales/orders/${orderId}`}>{orderNumber}</Link>,
      },
      { key: "kind", title: t.invoiceColumn.kind, width: 110, cell: ({ kind }) => t.invoiceKinds[kind] },
      {
        key: "amountMinor",
        title: t.invoiceColumn.amount,
        width: 120,
        align: "end",
        sortable: true,
        cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
      },
      { key: "state", title: t.invoiceColumn.state, width: 96, cell: ({ state }) => <InvoiceTag state={state} /> },
      { key: "number", title: t.invoiceColumn.number, width: 190, cell: ({ number }) => number || "–" },
      {
        key: "owedMinor",
        title: t.invoiceColumn.owed,
        width: 120,
        align: "end",
        cell: ({ owedMinor, currency }) => (owedMinor > 0 ? <Money minor={owedMinor} currency={currency} /> : "–"),
      },
      {
        key: "requestedOn",
        title: t.invoiceColumn.asked,
        width: 100,
        sortable: true,
        cell: ({ requestedOn }) => <When on={requestedOn} />,
      },
      { key: "menu", title: "", width: 72, grow: 0, fixed: true, cell: (invoice) => <InvoiceMenu invoice={invoice} /> },
    ],
    [t],
  );
  const keys = useMemo(() => new Set(own.map(({ key }) => key)), [own]);
  const others = useFieldColumns<Listed>(fields, keys, () => {});
  return useMemo(() => [...own.slice(0, -1), ...others, ...own.slice(-1)], [own, others]);
}

/** The invoices that were asked for, and what was paid without one. */
export function InvoicesPage() {
  const t = useMoneyWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/invoices" });
  const [missing, look] = useState(false);
  const fields = useCatalogue("invoices");
  const go = (next: ListAddress) => void navigate({ to: "/sales/invoices", search: next, replace: true });
  const state = useListState({ list: "invoices", fields, address, standard: "-requestedOn", go });
  const { filter, show, table, selection } = state;
  const list = useInvoiceList(filter, state.sort, state.ready);
  const total = useInvoiceCount(filter, state.ready);
  const columns = useColumns(fields);
  const { remove } = useInvoiceWrites(selection.onDone);
  return (
    <Page
      title={t.invoices}
      fill
      eyebrow={<Link href="/sales/receivables">{t.receivables}</Link>}
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          {!phone && <ExportMenu list="invoices" query={filter} />}
          <Button onClick={() => look(true)}>{t.invoiceViews.missing}</Button>
        </>
      }
    >
      <ViewTabs list="invoices" standard={useStandardViews()} address={address} shown={state.shown} onChange={show} />
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={t.invoicesFind}
        counted={total === undefined ? "" : t.countedInvoices(total)}
        word={state.word}
      />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <VirtualTable
        {...table}
        label={t.invoices}
        rows={list.rows}
        idOf={idOf}
        columns={columns}
        cardHeight={72}
        card={cardOf}
        selecting={state.selecting}
        onOpen={({ orderId }) => router.history.push(`/sales/orders/${orderId}`)}
        onEndReached={list.onEndReached}
        onSeen={list.onSeen}
        loading={list.loading}
        {...(total === undefined ? {} : { total })}
        empty={
          state.filtered ? (
            <EmptyState title={t.noMatch} action={<Button onClick={() => show({})}>{t.all}</Button>} />
          ) : (
            <EmptyState
              title={t.noInvoicesTitle}
              hint={t.noInvoicesHint}
              action={<Button onClick={() => look(true)}>{t.invoiceViews.missing}</Button>}
            />
          )
        }
      />
      {selection.ids.length > 0 && (
        <SelectionBar count={selection.whole ? (total ?? 0) : selection.ids.length} onClear={selection.onDone}>
          <SelectWhole ids={selection.ids} whole={selection.whole} total={total} onWhole={selection.onWhole} />
          <ExportMenu list="invoices" query={filter} subtle {...(selection.whole ? {} : { ids: selection.ids })} />
          <Button
            subtle
            danger
            icon="trash"
            onClick={() => remove.mutate(selection.whole ? list.rows.map(idOf) : selection.ids)}
          >
            {t.remove}
          </Button>
        </SelectionBar>
      )}
      {missing && <MissingSheet onClose={() => look(false)} />}
    </Page>
  );
}

function Card({ invoice }: { invoice: Listed }) {
  return (
    <div className={card.card}>
      <div>
        <div>{invoice.title}</div>
        <small>
          {invoice.number || invoice.orderNumber} · <When on={invoice.issuedOn ?? invoice.requestedOn} />
        </small>
      </div>
      <div>
        <Money minor={invoice.amountMinor} currency={invoice.currency} />
        <InvoiceTag state={invoice.state} />
      </div>
    </div>
  );
}
