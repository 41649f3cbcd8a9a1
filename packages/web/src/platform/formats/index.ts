export { clock, day, dayOf, daysBetween, fullDay, fullMoment, moment, plusDays } from "./days.ts";
export { lunarDay, useLunarDay } from "./lunar.ts";
export { digitsOf, money, type MoneyStyle, parseMoney, symbolOf } from "./money.ts";
export { distance, duration, number, percent } from "./spans.ts";
export { type Formats, FormatsProvider, formatsFor, useFormats } from "./use-formats.ts";
