import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ExportMenu } from "#platform/exports";
import type { ListAddress } from "#platform/filters";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { ChooseRows, RecordList, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { PapersSheet } from "../../papers/sheet.tsx";
import type { Listed } from "../data.ts";
import { NewQuoteSheet } from "../new-sheet.tsx";
import { useQuoteWords } from "../words.ts";
import { QuoteBulkBar } from "./bulk-bar.tsx";
import { QuoteCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import { useQuoteCount, useQuoteList } from "./data.ts";
import { expiredNodes, inState } from "./search.ts";

const standardSort = "-quotedOn";
const cardOf = (quote: Listed) => <QuoteCard quote={quote} />;

function useStandardViews(): StandardView[] {
  const t = useQuoteWords();
  const { today } = useFormats();
  return useMemo(
    () => [
      { key: "waiting", name: t.views.waiting, shape: { where: { all: inState("sent") } } },
      { key: "drafts", name: t.views.drafts, shape: { where: { all: inState("draft") } } },
      { key: "accepted", name: t.views.accepted, shape: { where: { all: inState("accepted") } } },
      { key: "expired", name: t.views.expired, shape: { where: { all: expiredNodes(today) } } },
    ],
    [t, today],
  );
}

/** Quotes: found, sorted, withdrawn, taken out. */
export function QuotesPage() {
  const t = useQuoteWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/quotes" });
  const [settings, set] = useState(false);
  const fields = useCatalogue("quotes");
  const go = (next: ListAddress) => void navigate({ to: "/sales/quotes", search: next, replace: true });
  const state = useListState({ list: "quotes", fields, address, standard: standardSort, go });
  const { filter, selection } = state;
  const list = useQuoteList(filter, state.sort, state.ready);
  const total = useQuoteCount(filter, state.ready);
  const columns = useColumns(fields);
  const { create, closeNew } = state;
  useShortcuts([{ keys: "c", says: t.newQuote, run: create }]);
  return (
    <Page
      title={t.quotes}
      fill
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          <Button subtle icon="settings" label={t.papers} onClick={() => set(true)} />
          <ExportMenu list="quotes" query={filter} small={phone} />
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.newQuote}
            </Button>
          )}
        </>
      }
    >
      <RecordList
        list="quotes"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.quotes}
        findLabel={t.search}
        counted={t.counted}
        columns={columns}
        card={cardOf}
        cardHeight={72}
        selecting={state.selecting}
        onOpen={({ id }) => router.history.push(`/sales/quotes/${id}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={
          <EmptyState
            title={t.noQuotes}
            hint={t.noQuotesHint}
            action={<Button onClick={create}>{t.newQuote}</Button>}
          />
        }
      >
        <QuoteBulkBar {...selection} filter={filter} total={total} />
      </RecordList>
      {address.new !== undefined && <NewQuoteSheet onClose={closeNew} />}
      {settings && <PapersSheet onClose={() => set(false)} />}
    </Page>
  );
}
