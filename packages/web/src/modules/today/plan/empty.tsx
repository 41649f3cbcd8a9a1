import { useQuery } from "@tanstack/react-query";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { sampleQuery, useSampleWrite } from "../../admin/sample/sample.ts";
import type { Today } from "./data.ts";
import css from "./today.module.css";
import { useWords } from "./words.ts";

/** What stands where no plan is: the way in on the first day, a calm word on the others. */
export function NoPlan({ today }: { today: Today }) {
  const t = useWords();
  if (!today.hasData) return <FirstDay />;
  if (today.left.some(({ gainMinor }) => gainMinor > 0)) return <EmptyState title={t.shortTitle} hint={t.shortHint} />;
  if (today.doneCount > 0) return <EmptyState title={t.restTitle} hint={t.restHint} />;
  return <EmptyState title={t.calmTitle} hint={t.calmHint} />;
}

function FirstDay() {
  const t = useWords();
  const { data: sample } = useQuery(sampleQuery);
  const load = useSampleWrite("loadDemo");
  if (sample?.state === "loading") return <EmptyState title={t.loading} hint={t.loadingHint} />;
  return (
    <EmptyState
      title={t.emptyTitle}
      hint={t.emptyHint}
      action={
        <div className={css.ways}>
          <Button primary large href="/import">
            {t.ownFile}
          </Button>
          <Button large busy={load.isPending} onClick={() => load.mutate(undefined)}>
            {t.sample}
          </Button>
        </div>
      }
    />
  );
}
