import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { ExportMenu } from "#platform/exports";
import type { ListAddress } from "#platform/filters";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { ChooseRows, RecordList, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { ContractBulkBar } from "./bulk-bar.tsx";
import { ContractCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import { type Listed, useContractCount, useContractList } from "./data.ts";
import { ContractForm } from "./form.tsx";
import { endingNodes, sentNodes, signedNodes } from "./search.ts";
import { useContractWords } from "./words.ts";

const standardSort = "-createdAt";
const cardOf = (contract: Listed) => <ContractCard contract={contract} />;

function useStandardViews(): StandardView[] {
  const t = useContractWords();
  const { today, plusDays } = useFormats();
  return useMemo(
    () => [
      { key: "open", name: t.views.open, shape: { where: { all: sentNodes } } },
      { key: "force", name: t.views.force, shape: { where: { all: signedNodes } } },
      { key: "ending", name: t.views.ending, shape: { where: { all: endingNodes(plusDays(today, 61)) } } },
    ],
    [t, today, plusDays],
  );
}

/** Contracts: found, sorted, begun. */
export function ContractsPage() {
  const t = useContractWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/contracts" });
  const fields = useCatalogue("contracts");
  const go = (next: ListAddress) => void navigate({ to: "/sales/contracts", search: next, replace: true });
  const state = useListState({ list: "contracts", fields, address, standard: standardSort, go });
  const { filter, selection } = state;
  const list = useContractList(filter, state.sort, state.ready);
  const total = useContractCount(filter, state.ready);
  const columns = useColumns(fields);
  const { create, closeNew } = state;
  useShortcuts([{ keys: "c", says: t.newContract, run: create }]);
  return (
    <Page
      title={t.contracts}
      fill
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          <Button href="/sales/templates">{t.templates}</Button>
          <ExportMenu list="contracts" query={filter} small={phone} />
          <Button primary keys="c" {...(phone ? { icon: "plus", label: t.newContract } : {})} onClick={create}>
            {phone ? undefined : t.newContract}
          </Button>
        </>
      }
    >
      <RecordList
        list="contracts"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.contracts}
        findLabel={t.search}
        counted={t.counted}
        columns={columns}
        card={cardOf}
        cardHeight={72}
        selecting={state.selecting}
        onOpen={({ id }) => router.history.push(`/sales/contracts/${id}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={
          <EmptyState
            title={t.noContracts}
            hint={t.noContractsHint}
            action={
              <Row>
                <Button onClick={create}>{t.newContract}</Button>
                <Button href="/sales/templates">{t.templates}</Button>
              </Row>
            }
          />
        }
      >
        <ContractBulkBar {...selection} filter={filter} total={total} />
      </RecordList>
      {address.new !== undefined && <ContractForm onClose={closeNew} />}
    </Page>
  );
}
