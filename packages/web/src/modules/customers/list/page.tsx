import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { VirtualTable } from "#ui/table/virtual-table.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { type Listed, useCustomerCount, useCustomers } from "../data.ts";
import { CreateSheet } from "../form/create-sheet.tsx";
import { useCustomerWords } from "../words.ts";
import { CustomerBulkBar } from "./bulk-bar.tsx";
import { CustomerCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { CustomerPanel } from "./panel.tsx";
import { useRemembered } from "./remembered.ts";
import { filterOf, firstSort, type ListSearch, sortOf, sortText } from "./search.ts";

/** All customers: found, sorted, corrected in place, looked at from the side. */
export function CustomersPage() {
  const t = useCustomerWords();
  const search = useSearch({ from: "/shell/customers" });
  const navigate = useNavigate();
  const router = useRouter();
  const phone = useIsPhone();
  const [remembered, remember] = useRemembered();
  const [openId, open] = useState<string>();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [whole, takeWhole] = useState(false);
  const [selecting, startSelecting] = useState(false);

  const filter = filterOf(search);
  const sort = sortOf(search.sort ?? remembered.sort);
  const list = useCustomers(filter, sortText(sort));
  const total = useCustomerCount(filter);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const filtered = Object.keys(filter).length > 0;
  const columns = useColumns();

  function go(next: ListSearch) {
    select(new Set());
    takeWhole(false);
    void navigate({ to: "/customers", search: next, replace: true });
  }
  const unselect = () => {
    select(new Set());
    takeWhole(false);
    startSelecting(false);
  };
  useShortcuts([{ keys: "c", says: t.newCustomer, run: () => go({ ...search, new: "1" }) }]);
  const closeNew = () => {
    const { new: _, ...rest } = search;
    void navigate({ to: "/customers", search: rest, replace: true });
  };

  return (
    <Page
      fill
      title={t.customers}
      actions={
        <>
          {phone && rows.length > 0 && (
            <Button onClick={() => (selecting ? unselect() : startSelecting(true))}>
              {selecting ? t.stopSelecting : t.startSelecting}
            </Button>
          )}
          <Button
            primary
            icon="plus"
            {...(phone ? { label: t.newCustomer } : { children: t.newCustomer, keys: "c" })}
            onClick={() => go({ ...search, new: "1" })}
          />
        </>
      }
    >
      <FilterBar filter={filter} total={total} onChange={(next) => go({ ...next, ...sortIn(search) })} />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      <div data-edge style={{ display: "flex", flex: 1, minHeight: 0 }}>
        <VirtualTable
          label={t.customers}
          rows={rows}
          idOf={idOf}
          columns={columns}
          chosen={remembered.columns}
          onColumns={(next) => remember({ columns: next })}
          card={cardOf}
          cardHeight={68}
          openId={openId}
          onOpen={(row) => (phone ? router.history.push(`/customers/${row.id}`) : open(row.id))}
          sort={sort}
          onSort={(next) => {
            const wanted = sortText(firstSort(sort, next));
            remember({ sort: wanted });
            go({ ...search, sort: wanted });
          }}
          selected={selected}
          selecting={selecting}
          onSelect={(next) => {
            takeWhole(false);
            select(next);
          }}
          onEndReached={() => void (list.hasNextPage && list.fetchNextPage())}
          loading={list.isPending || list.isFetchingNextPage}
          {...(total === undefined ? {} : { total })}
          empty={
            <Nobody filtered={filtered} onAll={() => go(sortIn(search))} onNew={() => go({ ...search, new: "1" })} />
          }
        >
          <CustomerBulkBar
            ids={[...selected]}
            filter={filter}
            whole={whole}
            total={total}
            onWhole={() => takeWhole(true)}
            onDone={unselect}
          />
        </VirtualTable>
        {openId !== undefined && !phone && <CustomerPanel key={openId} id={openId} onClose={() => open(undefined)} />}
      </div>
      <CreateSheet open={search.new !== undefined} onClose={closeNew} />
    </Page>
  );
}

function sortIn({ sort }: ListSearch): ListSearch {
  return sort === undefined ? {} : { sort };
}

const idOf = ({ id }: Listed) => id;
const cardOf = (row: Listed) => <CustomerCard row={row} />;

/** What stands where no row does: either a way out of the filter, or a way in. */
function Nobody({ filtered, onAll, onNew }: { filtered: boolean; onAll: () => void; onNew: () => void }) {
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
          <Button onClick={onNew}>{t.newCustomer}</Button>
        </>
      }
    />
  );
}
