type Spans = [string, string][];

/** `09:00–12:00, 13:30–18:00`. */
export function spansAsText(spans: readonly (readonly [string, string])[]): string {
  return spans.map(([from, until]) => `${from}–${until}`).join(", ");
}

/** Reads what a person types for a day: 9-12, 13:30–18 … Null where it cannot be meant. */
export function readSpans(text: string): Spans | null {
  const spans: Spans = [];
  for (const part of text.split(/[,，、;；]/)) {
    if (part.trim() === "") continue;
    const found = /^\s*(\d{1,2})(?:[:：](\d{2}))?\s*[-–—~～到至]+\s*(\d{1,2})(?:[:：](\d{2}))?\s*$/.exec(part);
    if (!found) return null;
    const [from, until] = [clock(found[1]!, found[2]), clock(found[3]!, found[4])];
    if (from === null || until === null || from >= until || (spans.at(-1)?.[1] ?? "") > from) return null;
    spans.push([from, until]);
  }
  return spans.length > 4 ? null : spans;
}

function clock(hours: string, minutes = "00"): string | null {
  const text = `${hours.padStart(2, "0")}:${minutes}`;
  return Number(minutes) < 60 && (Number(hours) < 24 || text === "24:00") ? text : null;
}
