import { useEffect, useRef, useState } from "react";
import { useFormats } from "#platform/formats";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import css from "../insights.module.css";
import { useWords } from "../words.ts";
import type { Period, PeriodName } from "./period.ts";

export type PeriodBarProps = {
  period: Period;
  names: readonly PeriodName[];
  onChange: (period: Period) => void;
};

/** Chips of common periods, and two days for any other. */
export function PeriodBar({ period, names, onChange }: PeriodBarProps) {
  const t = useWords();
  const { today } = useFormats();
  const [days, type] = useState({ from: period.from ?? `${today.slice(0, 4)}-01-01`, to: period.to ?? today });
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the chips scroll, and the chosen one may stand in the address alone.
    if (period.period)
      bar.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [period.period]);
  function change(next: { from: string; to: string }) {
    type(next);
    if (next.from <= next.to) onChange({ period: "custom", ...next });
  }
  return (
    <div className={css.bar} ref={bar}>
      <ChipRow label={t.period}>
        {names.map((name) => (
          <Chip
            key={name}
            on={period.period === name}
            onClick={() => onChange(name === "custom" ? { period: name, ...days } : { period: name })}
          >
            {t.periods[name]}
          </Chip>
        ))}
      </ChipRow>
      {period.period === "custom" && (
        <div className={css.days}>
          <DateField
            label={t.from}
            small
            value={days.from}
            max={days.to}
            onChange={(from) => from && change({ ...days, from })}
          />
          <DateField
            label={t.to}
            small
            value={days.to}
            min={days.from}
            onChange={(to) => to && change({ ...days, to })}
          />
        </div>
      )}
    </div>
  );
}
