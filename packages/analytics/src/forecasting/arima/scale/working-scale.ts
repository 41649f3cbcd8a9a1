import { growsWithLevel } from "./log-scale.ts";

/** Values on the scale a model works on, and the way back. */
export type Scale = { series: Float64Array; logs: boolean; back: (value: number) => number };

/**
 * **Question:** on which scale should a series be modelled?
 *
 * **Formula:** logarithms where `growsWithLevel`, else units of its largest value. Both ways back end at the largest number.
 *
 * **Complexity:** that of `growsWithLevel`. **Too little data:** units.
 *
 * @example workingScale(Float64Array.of(10, -20), 1).series // [0.5, -1]
 */
export function workingScale(values: Float64Array, season: number): Scale {
  const plain = inUnit(values);
  return growsWithLevel(plain.series, season) ? onLogs(values) : plain;
}

const finite = (value: number) => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));

/** For values above 0. */
export const onLogs = (values: Float64Array): Scale => ({
  series: values.map(Math.log),
  logs: true,
  back: (log) => finite(Math.exp(log)),
});

/** In units of the largest value, whose squares cannot overflow. */
export function inUnit(values: Float64Array): Scale {
  const unit = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return { series: values.map((value) => value / unit), logs: false, back: (value) => finite(value * unit) };
}
