import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { Tip } from "./tip.tsx";

const axis = { stroke: "var(--line-2)", tick: { fill: "var(--ink-2)", fontSize: 12 }, tickLine: false } as const;
const room = { top: 8, right: 8, bottom: 0, left: 0 };

type Row = Readonly<Record<string, string | number>>;
export type Series = { key: string; name: string; colour: string; stack?: string };
export type BarsProps = {
  rows: readonly Row[];
  /** What each bar stands for, and how it is written below it. */
  x: string;
  xSays: (value: string) => string;
  series: readonly Series[];
  ySays: (value: number) => string;
  tipSays: (value: number) => string;
};

/** Bars beside or upon each other. */
export function Bars({ rows, x, xSays, series, ySays, tipSays }: BarsProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...rows]} margin={room} barGap={2} barCategoryGap="24%" accessibilityLayer={false}>
        <XAxis dataKey={x} tickFormatter={xSays} {...axis} minTickGap={12} />
        <YAxis tickFormatter={ySays} {...axis} axisLine={false} width={64} />
        <Tooltip
          cursor={{ fill: "var(--hover)" }}
          isAnimationActive={false}
          content={<Tip says={tipSays} labelSays={xSays} />}
        />
        {series.map(({ key, name, colour, stack }) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            fill={colour}
            isAnimationActive={false}
            maxBarSize={36}
            radius={stack ? 0 : [3, 3, 0, 0]}
            {...(stack ? { stackId: stack } : {})}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

export type Band = { from: number; to: number; chance: number };
export type DensityProps = {
  bands: readonly Band[];
  low: number;
  high: number;
  target: number | null;
  targetSays: string;
  name: string;
  says: (value: number) => string;
  percent: (share: number) => string;
};

/** How likely each amount is: the middle 90 % strong, the ends pale, a line at the target. */
export function Density({ bands, low, high, target, targetSays, name, says, percent }: DensityProps) {
  const at = target === null ? -1 : bands.findIndex(({ from, to }) => target >= from && target < to);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...bands]} margin={{ ...room, top: 20 }} barCategoryGap={1} accessibilityLayer={false}>
        <XAxis dataKey="from" tickFormatter={says} {...axis} minTickGap={32} />
        <YAxis hide domain={[0, "dataMax"]} />
        <Tooltip
          cursor={{ fill: "var(--hover)" }}
          isAnimationActive={false}
          content={<Tip says={percent} labelSays={(from) => says(Number(from))} />}
        />
        <Bar dataKey="chance" name={name} isAnimationActive={false} maxBarSize={40} radius={[2, 2, 0, 0]}>
          {bands.map(({ from, to }) => (
            <Cell key={from} fill={to > low && from <= high ? "var(--accent)" : "var(--line-2)"} />
          ))}
        </Bar>
        {at >= 0 && (
          <ReferenceLine
            x={bands[at]!.from}
            stroke="var(--ink)"
            strokeDasharray="3 3"
            label={{ value: targetSays, position: "top", fill: "var(--ink)", fontSize: 12 }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
