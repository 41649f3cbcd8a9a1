import { useFormats } from "#platform/formats";
import { Bars } from "../charts/bars.tsx";
import { Chart } from "../charts/chart.tsx";
import type { Dashboard } from "../data.ts";
import { useWords } from "../words.ts";

/** Revenue of thirteen months, each beside the same month of the year before. */
export function Months({ dashboard }: { dashboard: Dashboard }) {
  const t = useWords();
  const { money, number } = useFormats();
  const { months, currency } = dashboard;
  const series = [
    { key: "lastYearMinor", name: t.lastYearBar, colour: "var(--line-2)" },
    { key: "revenueMinor", name: t.thisYearBar, colour: "var(--accent)" },
  ];
  return (
    <Chart
      legend={series}
      label={t.help.months}
      head={[t.month, t.thisYearBar, t.lastYearBar, t.widget.orders]}
      rows={months.map(({ month, revenueMinor, lastYearMinor, orders }) => [
        month,
        money(revenueMinor, currency),
        money(lastYearMinor, currency),
        number(orders),
      ])}
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
  );
}
