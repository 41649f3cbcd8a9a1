/** One line of the speed budget: what was measured, beside the floor of the same run. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
  budget: string;
  withinBudget: boolean;
  /** Further figures that the budget names. */
  also?: Record<string, number>;
};

export const round = (value: number) => Math.round(value * 1000) / 1000;

export function row(
  name: string,
  unit: string,
  value: number,
  floor: number,
  budget: string,
  withinBudget: boolean,
  also?: Record<string, number>,
): Row {
  const rounded = also && Object.fromEntries(Object.entries(also).map(([key, figure]) => [key, round(figure)]));
  return {
    name,
    value: round(value),
    unit,
    floor: round(floor),
    ratio: round(value / floor),
    budget,
    withinBudget,
    ...(rounded && { also: rounded }),
  };
}
