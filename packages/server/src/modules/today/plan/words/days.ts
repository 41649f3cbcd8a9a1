import { daysBetween } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";
import { days } from "./figures.ts";

/** How a due day is said beside a name: overdue, today, tomorrow, in so many days. */
export function dueWords(dueOn: string, on: string, time: string | null = null): Sentence {
  const away = daysBetween(on, dueOn);
  if (away < 0) return say(`${days(-away)} overdue`, `逾期 ${-away} 天`);
  const at = time ? ` ${time}` : "";
  if (away === 0) return say(`Due today${at}`, time ? `今天 ${time} 到期` : "今天到期");
  if (away === 1) return say(`Due tomorrow${at}`, time ? `明天 ${time} 到期` : "明天到期");
  return say(`Due in ${days(away)}`, `${away} 天后到期`);
}
