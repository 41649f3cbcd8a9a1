import { Navigate, useParams, useRouter } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useCommands } from "#platform/commands";
import { callLink } from "#platform/formats";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { SameAs } from "../duplicates/same-as.tsx";
import { type Summary, useRemove, useRemovePhoto, useRestore, useSummary } from "../data.ts";
import { sections } from "../sections.ts";
import { Story } from "../timeline/story.tsx";
import { useCustomerWords } from "../words.ts";
import { About } from "./about.tsx";
import { CustomerHead } from "./head.tsx";
import { NextStep } from "./next-step.tsx";
import css from "./page.module.css";
import { ReachButtons } from "./reach.tsx";
import { Value } from "./value.tsx";

/** One customer: about, story, records; on the phone one of the three at a time. */
export function CustomerPage() {
  const t = useCustomerWords();
  const { id } = useParams({ from: "/shell/customers/$id" });
  const { data, error, refetch } = useSummary(id);
  useOpened("customer", data?.customer.id, data?.customer.name, data?.customer.phones[0]?.value);
  const heir = data?.customer.deletedAt ? data.customer.mergedInto : null;
  if (heir) return <Navigate to="/customers/$id" params={{ id: heir }} replace />;
  if (error) {
    return <RecordErrorPage kind={t.customer} error={error} retry={() => void refetch()} />;
  }
  return data ? (
    <Whole key={id} summary={data} />
  ) : (
    <Page title=" " tab={t.customer}>
      <Skeleton lines={10} />
    </Page>
  );
}

const tabs = ["story", "about", "records"] as const;
type Tab = (typeof tabs)[number];

function Whole({ summary }: { summary: Summary }) {
  const t = useCustomerWords();
  const phone = useIsPhone();
  const [tab, show] = useState<Tab>("story");
  const [asking, ask] = useState(false);
  const { customer } = summary;
  const restore = useRestore();
  return (
    <Page sticky title={<CustomerHead summary={summary} />} tab={customer.name} actions={<Actions summary={summary} />}>
      {customer.deletedAt && (
        <div className={css.bin}>
          <Notice tone="warn" action={<Button onClick={() => restore.mutate(customer.id)}>{t.restore}</Button>}>
            {t.inBin}
          </Notice>
        </div>
      )}
      <SameAs id={customer.id} />
      {phone && (
        <div className={css.tabs}>
          <Segmented
            label={customer.name}
            value={tab}
            choices={tabs.map((value) => ({ value, label: t.tabs[value] }))}
            onChange={show}
          />
        </div>
      )}
      <div className={css.columns}>
        {(!phone || tab === "about") && (
          <Stack>
            <NextStep
              summary={summary}
              onLast={() => {
                ask(true);
                show("story");
              }}
            />
            <About summary={summary} />
            <Value customer={customer} />
          </Stack>
        )}
        {(!phone || tab === "story") && <Story customer={customer} plans={summary.plans} asking={asking} onAsk={ask} />}
        {(!phone || tab === "records") && (
          <Stack>
            {sections.map(({ key, Section }) => (
              <Suspense key={key} fallback={<Skeleton lines={3} />}>
                <Section customer={customer} />
              </Suspense>
            ))}
          </Stack>
        )}
      </div>
    </Page>
  );
}

function Actions({ summary: { customer } }: { summary: Summary }) {
  const t = useCustomerWords();
  const router = useRouter();
  const remove = useRemove(t.deletedOne(customer.name), () => router.history.push("/customers"));
  const removePhoto = useRemovePhoto(t.photoRemoved);
  const call = callLink(customer.phones[0]?.value ?? "");
  useCommands([
    ...(call
      ? [{ id: "call", says: t.callThem(customer.name), pinyin: "da dian hua", run: () => location.assign(call) }]
      : []),
    { id: "remove", says: t.deleteOne(customer.name), pinyin: "shan chu", run: () => remove.mutate(customer.id) },
  ]);
  return (
    <div className={css.actions}>
      <ReachButtons customer={customer} />
      <Button primary href={`/sales/board?new=1&customerId=${customer.id}`}>
        {t.newOpportunity}
      </Button>
      <ActionMenu
        actions={[
          ...(customer.photoId === null ? [] : [{ label: t.removePhoto, run: () => removePhoto.mutate(customer.id) }]),
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(customer.id) },
        ]}
      >
        <Button subtle icon="more" label={t.remove} />
      </ActionMenu>
    </div>
  );
}
