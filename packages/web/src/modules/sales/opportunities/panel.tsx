import { ErrorNotice } from "#platform/errors";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SidePanel } from "#ui/overlay/side-panel.tsx";
import { Checklist } from "../checklists/checklist.tsx";
import { useWords } from "../words.ts";
import { useOpportunity } from "./data.ts";
import css from "./detail.module.css";
import { Decisions, OpportunityFacts } from "./detail.tsx";
import { StageHistory, Steps } from "./steps.tsx";

/** An opportunity beside the board or list. */
export function OpportunityPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords();
  const { data, error, refetch } = useOpportunity(id);
  useOpened("opportunity", data?.id, data?.title, data?.customerName ?? "");
  return (
    <SidePanel
      title={data?.title ?? t.opportunity}
      open
      onClose={onClose}
      actions={<Button subtle icon="external" label={t.open} href={`/sales/opportunities/${id}`} />}
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={css.panel}>
          <OpportunityFacts opportunity={data} />
          <div className={css.decide}>
            <Decisions opportunity={data} />
          </div>
          <Checklist opportunity={data} />
          <Steps opportunity={data} />
          <StageHistory id={id} />
        </div>
      )}
    </SidePanel>
  );
}
