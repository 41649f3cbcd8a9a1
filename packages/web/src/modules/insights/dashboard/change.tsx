import { useFormats } from "#platform/formats";
import { useWords } from "../words.ts";
import css from "./dashboard.module.css";

type Comparison = { says: string; tone: "green" | "red" | "plain" };

/** How much a number differs from what it is compared with; nothing is said of nothing. */
export function growth(now: number | null, before: number | null): number | null {
  return now === null || before === null || before <= 0 ? null : now / before - 1;
}

const toneOf = (difference: number): Comparison["tone"] =>
  Math.abs(difference) < 0.0005 ? "plain" : difference > 0 ? "green" : "red";
const signed = (difference: number, text: string) =>
  difference > 0.0005 ? `+${text}` : difference < -0.0005 ? `−${text}` : text;

type LinesProps = {
  previous: Comparison & { was: string };
  lastYear: Comparison & { was: string };
};

/** 环比 and 同比: by how much, and the figure compared with. */
function Lines({ previous, lastYear }: LinesProps) {
  const t = useWords();
  const lines = [
    [t.versusPrevious, previous],
    [t.versusLastYear, lastYear],
  ] as const;
  return (
    <dl className={css.changes}>
      {lines.map(([name, { says, tone, was }]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{says}</dd>
          <dd>{was}</dd>
        </div>
      ))}
    </dl>
  );
}

type Compared = { now: number | null; previous: number | null; lastYear: number | null };

/** How a number changed, in percent, each beside the figure it is compared with. */
export function NumberChange({ figure, says }: { figure: Compared; says: (value: number) => string }) {
  const t = useWords();
  const { percent } = useFormats();
  const line = (before: number | null) => {
    const difference = growth(figure.now, before);
    const was = before === null ? "" : says(before);
    if (difference === null) return { says: t.noComparison, tone: "plain" as const, was };
    return { says: signed(difference, percent(Math.abs(difference), 0)), tone: toneOf(difference), was };
  };
  return <Lines previous={line(figure.previous)} lastYear={line(figure.lastYear)} />;
}

export type Rate = { hits: number; of: number };
export const shareOf = ({ hits, of }: Rate): number | null => (of > 0 ? hits / of : null);

/** How a share changed, in points of a percent. */
export function RateChange({ figure }: { figure: { now: Rate; previous: Rate; lastYear: Rate } }) {
  const t = useWords();
  const { number, percent } = useFormats();
  const now = shareOf(figure.now);
  const line = (rate: Rate) => {
    const before = shareOf(rate);
    const was = before === null ? "" : percent(before, 0);
    if (now === null || before === null) return { says: t.noComparison, tone: "plain" as const, was };
    const points = t.points(number(Math.abs(now - before) * 100, 1));
    return { says: signed(now - before, points), tone: toneOf(now - before), was };
  };
  return <Lines previous={line(figure.previous)} lastYear={line(figure.lastYear)} />;
}
