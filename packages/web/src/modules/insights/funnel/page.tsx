import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { usePipelines } from "../../sales/opportunities/data.ts";
import { type Dimension, type FunnelQuery, useFunnel } from "../data.ts";
import css from "../insights.module.css";
import type { PeriodName } from "../period/period.ts";
import { PeriodBar } from "../period/period-bar.tsx";
import { choiceOf, periodIn, textIn, useAddress, wordIn } from "../period/use-address.ts";
import { RecordsPanel, type Shown } from "../records/records-panel.tsx";
import { useWords } from "../words.ts";
import { Groups } from "./groups.tsx";
import { Leads } from "./leads.tsx";
import { Steps } from "./steps.tsx";

const names: readonly PeriodName[] = [
  "thisMonth",
  "lastMonth",
  "thisQuarter",
  "lastQuarter",
  "thisYear",
  "lastYear",
  "custom",
];
const dimensions: readonly Dimension[] = ["none", "source", "channel", "product", "cohort"];

/** How far deals come, where they are lost, how long they rest; and who of those that came became a customer. */
export function FunnelPage() {
  const t = useWords();
  const { day } = useFormats();
  const [search, choose] = useAddress();
  const period = periodIn(search, names, "thisYear");
  const by = wordIn(search, "by", dimensions, "none");
  const pipelineId = textIn(search, "pipeline");
  const [shown, show] = useState<Shown>();
  const pipelines = usePipelines();
  const query: FunnelQuery = { ...period, by, ...(pipelineId ? { pipelineId } : {}) };
  const { data, error, refetch } = useFunnel(query);
  return (
    <Page title={t.funnel} eyebrow={data ? t.span(day(data.period.from), day(data.period.to)) : " "}>
      <PeriodBar period={period} names={names} onChange={(next) => choose(choiceOf(next))} />
      <div className={css.bar}>
        {pipelines.length > 1 && (
          <SelectField
            label={t.pipeline}
            small
            value={data?.pipeline?.id ?? null}
            choices={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => choose({ pipeline: id })}
          />
        )}
        <SelectField
          label={t.by}
          small
          value={by}
          choices={dimensions.map((value) => ({ value, label: t.dimensions[value] }))}
          onChange={(next) => choose({ by: next })}
        />
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={css.stack}>
          {data.opened === 0 ? (
            <Pane>
              <EmptyState
                title={t.noDeals}
                hint={t.noDealsHint}
                action={<Button href="/sales/board">{t.toBoard}</Button>}
              />
            </Pane>
          ) : (
            <Steps funnel={data} query={query} onShow={show} />
          )}
          {data.groups.length > 0 && <Groups funnel={data} query={query} onShow={show} />}
          <Leads funnel={data} query={query} onShow={show} />
          <p className={css.hint}>{t.interval}</p>
        </div>
      )}
      {shown && <RecordsPanel shown={shown} onClose={() => show(undefined)} />}
    </Page>
  );
}
