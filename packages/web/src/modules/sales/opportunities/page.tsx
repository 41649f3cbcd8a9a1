import { useParams, useRouter } from "@tanstack/react-router";
import { RecordErrorPage } from "#platform/errors";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { DealContracts } from "../contracts/section.tsx";
import { LinesSection } from "../deals/lines-section.tsx";
import { useWords } from "../words.ts";
import { useOpportunity, useRemoveOpportunity, useUpdateOpportunity } from "./data.ts";
import css from "./detail.module.css";
import { Decisions, OpportunityFacts } from "./detail.tsx";
import { StepsAndHistory } from "./steps.tsx";

/** One opportunity: where it stands, what comes next, how it came here. */
export function OpportunityPage() {
  const t = useWords();
  const { id } = useParams({ from: "/shell/sales/opportunities/$id" });
  const router = useRouter();
  const { data, error, refetch } = useOpportunity(id);
  useOpened("opportunity", data?.id, data?.title, data?.customerName ?? "");
  const save = useUpdateOpportunity(id);
  const remove = useRemoveOpportunity();
  if (error) {
    return <RecordErrorPage kind={t.opportunity} error={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <Page title=" " tab={t.opportunity}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page
      tab={data.title}
      eyebrow={<Link href="/sales/board">{t.board}</Link>}
      title={
        <h1>
          <InlineEdit label={t.title} value={data.title} onSave={(title) => title && save.mutate({ title })} />
        </h1>
      }
      actions={
        <>
          <Decisions opportunity={data} />
          <ActionMenu
            actions={[
              {
                label: t.remove,
                icon: "trash",
                danger: true,
                run: () => remove.mutate(id, { onSuccess: () => router.history.push("/sales/board") }),
              },
            ]}
          >
            <Button subtle icon="more" label={t.moreActions} />
          </ActionMenu>
        </>
      }
    >
      <div className={css.columns}>
        <Stack gap={16}>
          <Pane>
            <OpportunityFacts opportunity={data} />
          </Pane>
          <LinesSection opportunity={data} />
          <DealContracts opportunity={data} />
        </Stack>
        <StepsAndHistory opportunity={data} />
      </div>
    </Page>
  );
}
