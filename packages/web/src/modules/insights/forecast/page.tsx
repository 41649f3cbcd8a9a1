import { countedOf, monthsOf, type Trial, type Trials } from "@soloist/analytics/optimisation/pipeline-what-if.ts";
import { summarisePipeline } from "@soloist/analytics/optimisation/pipeline-summary.ts";
import { useDeferredValue, useMemo, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { usePipelines } from "../../sales/opportunities/data.ts";
import { type Forecast, type ForecastQuery, useForecast } from "../data.ts";
import css from "../insights.module.css";
import type { PeriodName } from "../period/period.ts";
import { PeriodBar } from "../period/period-bar.tsx";
import { choiceOf, periodIn, textIn, useAddress } from "../period/use-address.ts";
import { useWords } from "../words.ts";
import { Assumptions, StageRecords } from "./assumptions.tsx";
import { Deals } from "./deals.tsx";
import { ByMonth, Outlook } from "./outlook.tsx";

const names: readonly PeriodName[] = ["thisMonth", "thisQuarter", "next90", "thisYear", "custom"];

/** How much the pipeline will bring, how sure that is, and what would change it. */
export function ForecastPage() {
  const t = useWords();
  const { day } = useFormats();
  const [search, choose] = useAddress();
  const period = periodIn(search, names, "thisQuarter");
  const pipelineId = textIn(search, "pipeline");
  const currency = textIn(search, "currency");
  const pipelines = usePipelines();
  const query: ForecastQuery = { ...period, ...(pipelineId ? { pipelineId } : {}), ...(currency ? { currency } : {}) };
  const { data, error, refetch } = useForecast(query);
  return (
    <Page title={t.forecast} eyebrow={data ? t.span(day(data.period.from), day(data.period.to)) : " "}>
      <PeriodBar period={period} names={names} onChange={(next) => choose(choiceOf(next))} />
      {data && (pipelines.length > 1 || data.currencies.length > 1) && (
        <div className={css.bar}>
          {pipelines.length > 1 && (
            <SelectField
              label={t.pipeline}
              small
              value={pipelineId ?? null}
              choices={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => choose({ pipeline: id })}
              onClear={() => choose({ pipeline: undefined })}
              emptyLabel={t.allPipelines}
            />
          )}
          {data.currencies.length > 1 && (
            <SelectField
              label={t.currency}
              small
              value={data.currency}
              choices={data.currencies.map((value) => ({ value, label: value }))}
              onChange={(next) => choose({ currency: next })}
            />
          )}
        </div>
      )}
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Body forecast={data} />}
    </Page>
  );
}

function Body({ forecast }: { forecast: Forecast }) {
  const t = useWords();
  const { money } = useFormats();
  const [trials, set] = useState<Trials>({});
  const [target, aim] = useState<number | null>(null);
  const { currency, wonMinor, others } = forecast;
  const settled = useDeferredValue(trials); // typing stays quick while the sums follow
  const counted = useMemo(() => countedOf(forecast, settled), [forecast, settled]);
  const summary = useMemo(
    () => summarisePipeline({ probabilities: counted.probabilities, amounts: counted.amounts }, target),
    [counted, target],
  );
  const change = (id: string, trial: Trial) => set((before) => ({ ...before, [id]: { ...before[id], ...trial } }));
  const changes = Object.keys(settled).length;
  const says = changes > 0 ? t.changed(changes, money(Math.round(summary.mean), currency)) : undefined;
  const listed = forecast.deals.length + forecast.undated.length > 0;
  return (
    <div className={css.stack}>
      {summary.tooFew ? (
        <Pane>
          <EmptyState
            title={t.noForecast}
            hint={t.noForecastHint}
            action={<Button href="/sales/board">{t.toBoard}</Button>}
          />
        </Pane>
      ) : (
        <>
          <Outlook summary={summary} wonMinor={wonMinor} currency={currency} target={target} onTarget={aim} />
          {forecast.months.length > 1 && <ByMonth months={monthsOf(forecast, counted)} currency={currency} />}
        </>
      )}
      {others.map((one) => (
        <p className={css.hint} key={one.currency}>
          {t.otherCurrency(money(one.openMinor, one.currency), one.openCount, money(one.wonMinor, one.currency))}
        </p>
      ))}
      {listed && <Deals forecast={forecast} trials={trials} says={says} onTry={change} onReset={() => set({})} />}
      <Assumptions exact={summary.exact} unit={money(Math.round(summary.unit), currency)} />
      {forecast.stages.length > 0 && <StageRecords stages={forecast.stages} />}
    </div>
  );
}
