import { forecastSeries, type SeriesForecast } from "@soloist/analytics/forecasting/series-forecast.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { dayOn } from "../reading/days.ts";
import { reportOf } from "./report.ts";
import { flagGiven, flagNumber } from "../reading/numbers.ts";
import { defineSubject } from "../subject.ts";
import { noDay, type Table } from "../reading/table.ts";

/** The same file gives the same forecast each time. */
const seed = 1;

/** What a column of figures will bring in the next periods. */
export const subject = defineSubject({
  usage: "FILE --value COL [--date COL] [--season N] --horizon N [--holdout]",
  options: {
    value: { type: "string" },
    date: { type: "string" },
    season: { type: "string" },
    horizon: { type: "string" },
    holdout: { type: "boolean" },
  },
  answer(table, flags, language) {
    const horizon = flagNumber("horizon", flagGiven("horizon", flags.horizon), { least: 1, most: 1000, whole: true })!;
    const season = flagNumber("season", flags.season, { least: 1, most: 1000, whole: true });
    const { noDate, ...columns } = readColumns(table, flagGiven("value", flags.value), flags.date);
    const found = forecastSeries({
      ...columns,
      ...(season !== undefined && { season }),
      horizon,
      holdout: flags.holdout === true,
      random: randomFrom(seed),
    });
    if (isTooLittle(found)) return found;
    const leftOut = { noDate, ...found.leftOut };
    return { json: jsonOf(found, leftOut), report: reportOf(found, leftOut, language) };
  },
});

/** The values, with their days where a column holds them; rows without a day are counted. */
function readColumns(table: Table, value: string, date: string | undefined) {
  const values = table.numbers(value);
  if (date === undefined) return { values, noDate: 0 };
  const days = table.days(date);
  const rows = Array.from(days.keys()).filter((row) => days[row] !== noDay);
  return {
    values: Float64Array.from(rows, (row) => values[row]!),
    days: Int32Array.from(rows, (row) => days[row]!),
    noDate: table.rowCount - rows.length,
  };
}

export type LeftOut = { noDate: number } & SeriesForecast["leftOut"];

function jsonOf(found: SeriesForecast, leftOut: LeftOut) {
  const { model, season, unit, on, backtest, holdout, candidates, remarks, filled, summed, history } = found;
  return {
    model,
    season,
    unit,
    periods: history.length,
    on: on && Array.from(on, dayOn),
    mean: [...found.mean],
    lo80: [...found.lo80],
    hi80: [...found.hi80],
    lo95: [...found.lo95],
    hi95: [...found.hi95],
    backtest,
    holdout: holdout && { ...holdout, actual: [...holdout.actual] },
    candidates,
    remarks,
    summed,
    filled,
    leftOut,
  };
}
