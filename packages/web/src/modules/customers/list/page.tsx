import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { ExportMenu } from "#platform/exports";
import { useShortcuts } from "#platform/keyboard";
import type { ListAddress } from "#platform/filters";
import { ChooseRows, FilterBar, useCatalogue, useListState, ViewTabs } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { type Listed, useCustomerCount, useCustomers } from "../data.ts";
import { CaptureSheet } from "../../integrations/capture/sheet.tsx";
import { usePastedText } from "../../integrations/capture/pasted.ts";
import { DuplicatesLink } from "../duplicates/link.tsx";
import { CreateSheet } from "../form/create-sheet.tsx";
import { useCustomerWords } from "../words.ts";
import { CustomerBulkBar } from "./bulk-bar.tsx";
import { CustomerCard } from "./card.tsx";
import { isForMany, useColumns } from "./columns.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { CustomerPanel } from "./panel.tsx";

const standardSort = "-createdAt";

/** All customers: found, sorted, corrected in place, looked at from the side. */
export function CustomersPage() {
  const t = useCustomerWords();
  const address = useSearch({ from: "/shell/customers" });
  const navigate = useNavigate();
  const router = useRouter();
  const phone = useIsPhone();
  const [openId, open] = useState<string>();

  const fields = useCatalogue("customers");
  const go = (next: ListAddress) => void navigate({ to: "/customers", search: next, replace: true });
  const state = useListState({ list: "customers", fields, address, standard: standardSort, go });
  const { filter, show, table, selection } = state;
  const list = useCustomers(filter, state.sort, state.ready);
  const total = useCustomerCount(filter, state.ready);
  const { rows } = list;
  const columns = useColumns(fields);

  const { create, closeNew } = state;
  const capture = () => go({ ...address, new: "text" });
  const pasted = usePastedText(capture);
  useShortcuts([{ keys: "c", says: t.newCustomer, run: create }]);

  return (
    <Page
      fill
      title={t.customers}
      actions={
        <>
          <ChooseRows state={state} count={rows.length} />
          <DuplicatesLink small={phone} />
          <ExportMenu list="customers" query={filter} small={phone} />
          <MoreMenu />
          {!phone && <Button onClick={capture}>{t.fromText}</Button>}
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.newCustomer}
            </Button>
          )}
        </>
      }
    >
      <ViewTabs list="customers" address={address} shown={state.shown} onChange={show} />
      <FilterBar
        fields={fields}
        address={address}
        onChange={show}
        findLabel={t.searchHere}
        counted={total === undefined ? "" : t.counted(total)}
        word={state.word}
      />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <div data-edge style={{ display: "flex", flex: 1, minHeight: 0 }}>
        <VirtualTable
          {...table}
          label={t.customers}
          rows={rows}
          idOf={idOf}
          columns={columns}
          card={cardOf}
          cardHeight={68}
          openId={openId}
          onOpen={(row) => (phone ? router.history.push(`/customers/${row.id}`) : open(row.id))}
          selecting={state.selecting}
          onEndReached={list.onEndReached}
          onSeen={list.onSeen}
          loading={list.loading}
          {...(total === undefined ? {} : { total })}
          empty={<Nobody filtered={state.filtered} onAll={() => show({})} onNew={create} onText={capture} />}
        >
          <CustomerBulkBar {...selection} filter={filter} total={total} fields={fields.filter(isForMany)} />
        </VirtualTable>
        {openId !== undefined && !phone && <CustomerPanel key={openId} id={openId} onClose={() => open(undefined)} />}
      </div>
      <CreateSheet open={address.new !== undefined && address.new !== "text"} onClose={closeNew} />
      <CaptureSheet open={address.new === "text"} onClose={closeNew} text={pasted} />
    </Page>
  );
}

const idOf = ({ id }: Listed) => id;
const cardOf = (row: Listed) => <CustomerCard row={row} />;

/** What stands where no row does: either a way out of the filter, or a way in. */
function Nobody(props: { filtered: boolean; onAll: () => void; onNew: () => void; onText: () => void }) {
  const { filtered, onAll, onNew, onText } = props;
  const t = useCustomerWords();
  return filtered ? (
    <EmptyState title={t.noneTitle} hint={t.noneHint} action={<Button onClick={onAll}>{t.clearAll}</Button>} />
  ) : (
    <EmptyState
      title={t.emptyTitle}
      hint={t.emptyHint}
      action={
        <>
          <Button primary href="/import">
            {t.importFile}
          </Button>{" "}
          <Button onClick={onText}>{t.fromText}</Button> <Button onClick={onNew}>{t.newCustomer}</Button>
        </>
      }
    />
  );
}
