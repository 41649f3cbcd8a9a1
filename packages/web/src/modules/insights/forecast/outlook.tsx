import type { MonthRow } from "@soloist/analytics/optimisation/pipeline-what-if.ts";
import type { PipelineSummary } from "@soloist/analytics/optimisation/pipeline-summary.ts";
import { useFormats } from "#platform/formats";
import { MoneyField } from "#ui/fields/number-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { Bars, Density } from "../charts/bars.tsx";
import { Chart } from "../charts/chart.tsx";
import { useWords } from "../words.ts";
import css from "./forecast.module.css";

type OutlookProps = {
  summary: PipelineSummary;
  wonMinor: number;
  currency: string;
  target: number | null;
  onTarget: (minor: number | null) => void;
};

/** The distribution in one sentence, a few figures and a picture. */
export function Outlook({ summary, wonMinor, currency, target, onTarget }: OutlookProps) {
  const t = useWords();
  const { money, percent } = useFormats();
  const whole = (minor: number) => money(Math.round(minor / 100) * 100, currency);
  const { mean, p05, p50, p95, chance, bands } = summary;
  const [low, high] = [whole(p05), whole(p95)];
  return (
    <Pane>
      <p className={css.sentence}>{p05 === p95 ? t.outlookPoint(low) : t.outlook(low, high)}</p>
      <dl className={css.figures}>
        {[
          [t.expected, whole(mean)],
          [t.middle, whole(p50)],
          [t.wonSoFar, whole(wonMinor)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={css.target}>
        <MoneyField label={t.target} small currency={currency} value={target} onChange={onTarget} />
        <span aria-live="polite">
          {chance === null || target === null
            ? t.setTarget
            : t.chanceOfTarget(percent(chance, 0), money(target, currency))}
        </span>
      </div>
      {bands.length > 1 && (
        <Chart
          legend={[{ name: t.within, colour: "var(--accent)" }]}
          label={t.distributionLabel(whole(mean), low, high)}
          head={[t.amountRange, t.chance]}
          rows={bands.map(({ from, to, chance: share }) => [t.span(whole(from), whole(to)), percent(share, 1)])}
        >
          <Density
            bands={bands}
            low={p05}
            high={p95}
            target={target}
            targetSays={t.target}
            name={t.chance}
            says={(minor) => money(Math.round(minor), currency, { short: true })}
            percent={(share) => percent(share, 1)}
          />
        </Chart>
      )}
    </Pane>
  );
}

/** What is won and what may be expected, month upon month. */
export function ByMonth({ months, currency }: { months: readonly MonthRow[]; currency: string }) {
  const t = useWords();
  const { money } = useFormats();
  const series = [
    { key: "wonMinor", name: t.wonSoFar, colour: "var(--accent)", stack: "all" },
    { key: "expectedMinor", name: t.expectedOpen, colour: "var(--line-2)", stack: "all" },
  ];
  return (
    <Pane title={t.byMonth}>
      <Chart
        legend={series}
        label={t.byMonth}
        head={[t.month, t.wonSoFar, t.expectedOpen]}
        rows={months.map(({ month, wonMinor, expectedMinor }) => [
          month,
          money(wonMinor, currency),
          money(expectedMinor, currency),
        ])}
        height={180}
      >
        <Bars
          rows={months}
          x="month"
          xSays={(month) => month.slice(2).replace("-", "/")}
          series={series}
          ySays={(minor) => money(minor, currency, { short: true })}
          tipSays={(minor) => money(minor, currency)}
        />
      </Chart>
    </Pane>
  );
}
