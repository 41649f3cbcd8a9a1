/** Pictures out of letters, for reports that are read in a terminal. */

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const steps = "▁▂▃▄▅▆▇█";

/** A bar of up to `width` letters for a share from 0 to 1, in eighths of a letter. */
export function bar(share: number, width = 30): string {
  const units = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return "█".repeat(units >> 3) + eighths[units & 7]!;
}

/** Labelled bars, one a line: the longest is the largest value. Labels and figures stand in columns. */
export function bars(rows: readonly { label: string; value: number; text: string }[], width = 30): string {
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), 0);
  const labelWidth = Math.max(...rows.map(({ label }) => widthOf(label)));
  const textWidth = Math.max(...rows.map(({ text }) => widthOf(text)));
  return rows
    .map(({ label, value, text }) => {
      const share = most > 0 ? Math.abs(value) / most : 0;
      return `${padEnd(label, labelWidth)}  ${" ".repeat(textWidth - widthOf(text))}${text}  ${bar(share, width)}`.trimEnd();
    })
    .join("\n");
}

/** A line of values as one row of blocks, low to high. */
export function sparkline(values: ArrayLike<number>): string {
  const all = Array.from(values);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return all.map((value) => steps[high > low ? Math.round(((value - low) / (high - low)) * 7) : 3]).join("");
}

/** Rows of cells in columns; the first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? padEnd(cell, widths[0]!) : " ".repeat(widths[i]! - widthOf(cell)) + cell))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const padEnd = (text: string, width: number) => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** How many places a text takes in a terminal: Chinese letters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
      ? 2
      : 1;
  return width;
}
