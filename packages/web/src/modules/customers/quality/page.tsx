import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { Bars } from "./bars.tsx";
import { type Asked, type FixKind, type Overview, useOverview, useQualityWords, useStaleMonths } from "./data.ts";
import { FixSheet } from "./fix-sheet.tsx";
import css from "./quality.module.css";
import { WorkList } from "./work-list.tsx";

/** How good the data of all customers are, and the shortest way to better ones. */
export function QualityPage() {
  const t = useQualityWords();
  const asked: Asked = useSearch({ from: "/shell/customers/quality" });
  const navigate = useNavigate();
  const { data, error, refetch } = useOverview();
  const ask = (search: Asked) => void navigate({ to: "/customers/quality", search, replace: true });
  return (
    <Page title={t.title} width="narrow">
      <p className={css.lead}>{t.lead}</p>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.customers === 0 && (
        <EmptyState title={t.none} hint={t.noneHint} action={<Button href="/customers">{t.toCustomers}</Button>} />
      )}
      {data && data.customers > 0 && (
        <Stack gap={16}>
          <Score overview={data} />
          <Pane title={t.byField} hint={t.byFieldHint}>
            <Bars overview={data} asked={asked} onAsk={ask} />
          </Pane>
          <Fixes overview={data} />
          <WorkList asked={asked} onAll={() => ask({})} />
        </Stack>
      )}
    </Page>
  );
}

const monthChoices = [3, 6, 12, 18, 24, 36];

function Score({ overview: { score, waiting, days, staleMonths } }: { overview: Overview }) {
  const t = useQualityWords();
  const { daysFromToday } = useFormats();
  const save = useStaleMonths();
  const [first] = days.slice(-31);
  const since = first ? -daysFromToday(first.on) : 0;
  const months = [...new Set([...monthChoices, staleMonths])].toSorted((a, b) => a - b);
  return (
    <Pane title={t.score} hint={t.scoreHint}>
      <div className={css.score}>
        <p>
          <b>{score ?? "–"}</b>
          {score !== null && first && since > 0 && <small>{t.trend(score - first.score, since)}</small>}
          {waiting > 0 && <small>{t.waiting(waiting)}</small>}
        </p>
        <SelectField
          label={t.stale}
          hint={t.staleHint}
          value={String(staleMonths)}
          choices={months.map((number) => ({ value: String(number), label: t.months(number) }))}
          onChange={(value) => save.mutate(Number(value))}
        />
      </div>
    </Pane>
  );
}

function Fixes({ overview: { fixes } }: { overview: Overview }) {
  const t = useQualityWords();
  const [open, show] = useState<FixKind>();
  const some = fixes.filter(({ customers }) => customers > 0);
  return (
    <Pane title={t.fixes}>
      {some.length === 0 && <p className={css.quiet}>{t.nothingToFix}</p>}
      <ul className={css.fixes}>
        {some.map(({ kind, customers }) => (
          <li key={kind}>
            <span>{t.fixNames[kind]}</span>
            <b>{customers.toLocaleString()}</b>
            <Button onClick={() => show(kind)}>{t.look}</Button>
          </li>
        ))}
      </ul>
      {open && <FixSheet kind={open} onClose={() => show(undefined)} />}
    </Pane>
  );
}
