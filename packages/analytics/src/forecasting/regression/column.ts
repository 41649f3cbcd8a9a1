/**
 * One explaining figure for each period, of the past and of the horizon. Columns of one `group` come into a model together:
 * the months of a year, the days before and after a festival.
 */
export type Column = { readonly group: string; readonly name: string; readonly values: Float64Array };

export const constant = (length: number): Column => ({
  group: "constant",
  name: "constant",
  values: new Float64Array(length).fill(1),
});
