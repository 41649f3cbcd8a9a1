import type { Item } from "./data.ts";

/** One line of the story: an entry, or several quiet ones folded into one. */
export type Line = { day: string; item: Item; folded?: undefined } | { day: string; folded: Item[]; item?: undefined };

const quiet = (item: Item) => item.kind === "change" || item.kind === "system";

/** Folds what the system noted by itself, day by day, so that what people said stands out. */
export function foldStory(items: readonly Item[], dayOf: (at: string) => string): Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = lines.at(-1);
    if (!quiet(item)) lines.push({ day, item });
    else if (last?.folded && last.day === day) last.folded.push(item);
    else lines.push({ day, folded: [item] });
  }
  return lines;
}

/** The lines of each day, newest day first. */
export function byDay(lines: readonly Line[]): { day: string; lines: Line[] }[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.day === line.day) last.lines.push(line);
    else days.push({ day: line.day, lines: [line] });
  }
  return days;
}
