import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ListAddress } from "#platform/filters";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { ChooseRows, RecordList, type StandardView, useCatalogue, useListState } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { DeliveryBulkBar } from "./bulk-bar.tsx";
import { DeliveryCard } from "./card.tsx";
import { useColumns } from "./columns.tsx";
import { type Listed, useDeliveryCount, useDeliveryList } from "./data.ts";
import { DeliveryForm } from "./form.tsx";
import { doneNodes, lateNodes, renewNodes, runningNodes } from "./search.ts";
import { TemplatesSheet } from "./templates-sheet.tsx";
import { useDeliveryWords } from "./words.ts";

const cardOf = (delivery: Listed) => <DeliveryCard delivery={delivery} />;

function useStandardViews(): StandardView[] {
  const t = useDeliveryWords();
  const { today } = useFormats();
  return useMemo(
    () => [
      { key: "running", name: t.views.running, shape: { where: { all: runningNodes }, sort: "nextOn" } },
      { key: "late", name: t.views.late, shape: { where: { all: lateNodes(today) }, sort: "nextOn" } },
      { key: "renew", name: t.views.renew, shape: { where: { all: renewNodes } } },
      { key: "done", name: t.views.done, shape: { where: { all: doneNodes } } },
    ],
    [t, today],
  );
}

/** What is being delivered: projects, courses, hours. */
export function DeliveriesPage() {
  const t = useDeliveryWords();
  const router = useRouter();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const address = useSearch({ from: "/shell/sales/deliveries" });
  const [templates, showTemplates] = useState(false);
  const fields = useCatalogue("deliveries");
  const go = (next: ListAddress) => void navigate({ to: "/sales/deliveries", search: next, replace: true });
  const state = useListState({ list: "deliveries", fields, address, standard: "-createdAt", go });
  const { filter, selection } = state;
  const list = useDeliveryList(filter, state.sort, state.ready);
  const total = useDeliveryCount(filter, state.ready);
  const columns = useColumns(fields);
  const { create, closeNew } = state;
  useShortcuts([{ keys: "c", says: t.add, run: create }]);
  return (
    <Page
      title={t.deliveries}
      fill
      actions={
        <>
          <ChooseRows state={state} count={list.rows.length} />
          <Button onClick={() => showTemplates(true)}>{t.templates}</Button>
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.add}
            </Button>
          )}
        </>
      }
    >
      <RecordList
        list="deliveries"
        standard={useStandardViews()}
        fields={fields}
        address={address}
        state={state}
        pages={list}
        total={total}
        label={t.deliveries}
        findLabel={t.search}
        counted={t.counted}
        columns={columns}
        card={cardOf}
        cardHeight={76}
        selecting={state.selecting}
        onOpen={({ id }) => router.history.push(`/sales/deliveries/${id}`)}
        noMatch={t.noMatch}
        all={t.all}
        none={<EmptyState title={t.none} hint={t.noneHint} action={<Button onClick={create}>{t.add}</Button>} />}
      >
        <DeliveryBulkBar {...selection} filter={filter} total={total} />
      </RecordList>
      {address.new !== undefined && (
        <DeliveryForm onClose={closeNew} onMade={(id) => router.history.push(`/sales/deliveries/${id}`)} />
      )}
      {templates && <TemplatesSheet onClose={() => showTemplates(false)} />}
    </Page>
  );
}
