import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ExportMenu } from "#platform/exports";
import type { ListAddress } from "#platform/filters";
import { useFormats } from "#platform/formats";
import { ChooseRows, RecordList, SelectWhole, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { type Receivable, useReceivableSum } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import { ReceivableCard, useColumns } from "./columns.tsx";
import { useReceivableCount, useReceivableList, useWriteOffMany } from "./list-data.ts";
import { RemindSheet } from "./remind-sheet.tsx";
import { ageNodes } from "./search.ts";
import { Summary } from "./summary.tsx";

const standardSort = "dueOn";
const most = 500;
const idOf = ({ id }: Receivable) => id;
const cardOf = (item: Receivable) => <ReceivableCard item={item} />;

function useStandardViews(): StandardView[] {
  const t = useMoneyWords();
  const { today, plusDays } = useFormats();
  return useMemo(
    () => [
      {
        key: "overdue",
        name: t.views.overdue,
        shape: { where: { all: [{ field: "dueOn", is: "before", value: today }] } },
      },
      {
        key: "soon",
        name: t.views.soon,
        shape: {
          where: {
            all: [
              { field: "dueOn", is: "after", value: plusDays(today, -1) },
              { field: "dueOn", is: "before", value: plusDays(today, 8) },
            ],
          },
        },
      },
      {
        key: "old",
        name: t.views.old,
        shape: { where: { all: [{ field: "dueOn", is: "before", value: plusDays(today, -90) }] } },
      },
    ],
    [t, today, plusDays],
  );
}

/** All that is to come: by whom, for what, how long it is due. */
export function ReceivablesPage() {
  const t = useMoneyWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { today, plusDays } = useFormats();
  const address = useSearch({ from: "/shell/sales/receivables" });
  const [reminding, remind] = useState<string[]>();
  const fields = useCatalogue("receivables");
  const go = (next: ListAddress) => void navigate({ to: "/sales/receivables", search: next, replace: true });
  const state = useListState({ list: "receivables", fields, address, standard: standardSort, go });
  const { filter, show, selection } = state;
  const list = useReceivableList(filter, state.sort, state.ready);
  const total = useReceivableCount(filter, state.ready);
  const columns = useColumns(fields);
  const sums = useReceivableSum().data ?? [];
  const writeOff = useWriteOffMany(selection.onDone);
  const { ids, whole } = selection;
  return (
    <Page
      title={t.receivables}
      fill
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          <Button href="/sales/invoices">{t.invoices}</Button>
          {!phone && <ExportMenu list="receivables" query={filter} />}
          <Button primary href="/sales/bills">
            {t.bills}
          </Button>
        </>
      }
    >
      {sums.length > 0 && !state.filtered && (
        <Summary
          sums={sums}
          onAge={(age) => show({ where: { all: ageNodes(age, (days) => plusDays(today, -days)) } })}
          onCustomer={(id) => id && show({ where: { all: [{ field: "customerId", is: "anyOf", value: [id] }] } })}
        />
      )}
      <RecordList
        list="receivables"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.receivables}
        findLabel={t.receivablesFind}
        counted={t.counted}
        columns={columns}
        card={cardOf}
        cardHeight={72}
        selecting={state.selecting}
        onOpen={({ orderId }) => router.history.push(`/sales/orders/${orderId}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={
          <EmptyState
            title={t.noneTitle}
            hint={t.noneHint}
            action={<Button href="/sales/orders">{t.toOrders}</Button>}
          />
        }
      />
      {ids.length > 0 && (
        <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={selection.onDone}>
          <SelectWhole ids={ids} whole={whole} total={total} onWhole={selection.onWhole} />
          <Button subtle icon="chat" onClick={() => remind((whole ? list.rows.map(idOf) : ids).slice(0, most))}>
            {t.remind}
          </Button>
          <ExportMenu list="receivables" query={filter} subtle {...(whole ? {} : { ids })} />
          <Button
            subtle
            danger
            icon="close"
            busy={writeOff.isPending}
            onClick={() => writeOff.mutate({ ...(whole ? { filter } : { ids }), action: { kind: "void" } })}
          >
            {t.writeOff}
          </Button>
        </SelectionBar>
      )}
      {reminding && (
        <RemindSheet
          ids={reminding}
          onClose={() => {
            remind(undefined);
            selection.onDone();
          }}
        />
      )}
    </Page>
  );
}
