import { useFormats } from "#platform/formats";
import { Figures } from "#ui/display/key-value.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import type { Today } from "./data.ts";
import { useWords } from "./words.ts";

/** The strip of figures above the plan. Every figure keeps its place, also while it is nothing. */
export function Summary({ today }: { today: Today }) {
  const t = useWords();
  const { money, duration } = useFormats();
  const others = today.otherGains
    .map(({ gainMinor, currency }) => money(gainMinor, currency, { short: true }))
    .join(" · ");
  return (
    <Figures
      items={[
        { name: t.plannedTime, value: duration(today.plannedMinutes) },
        {
          name: t.gain,
          value: <Money minor={today.totalGainMinor} currency={today.currency} short />,
          ...(others ? { note: <Tag>{t.andOthers(others)}</Tag> } : {}),
        },
        {
          name: t.owed,
          value: <Money minor={today.owedMinor} currency={today.currency} short />,
          ...(today.overdueMinor > 0
            ? { note: <Tag tone="red">{t.overdue(money(today.overdueMinor, today.currency, { short: true }))}</Tag> }
            : {}),
        },
        { name: t.done, value: today.doneCount },
      ]}
    />
  );
}
