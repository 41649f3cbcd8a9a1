import { useFormats } from "#platform/formats";
import { useWords } from "../words.ts";
import css from "./board.module.css";
import type { Board } from "./data.ts";

/** What the board adds up to, in one sentence; other currencies than the firm's stand behind it. */
export function Headline({ board, home }: { board: Board; home: string }) {
  const t = useWords();
  const formats = useFormats();
  const sums = new Map<string, { amountMinor: number; weightedMinor: number }>();
  for (const { currency, amountMinor, weightedMinor } of board.columns.flatMap(({ amounts }) => amounts)) {
    const sum = sums.get(currency) ?? { amountMinor: 0, weightedMinor: 0 };
    sums.set(currency, {
      amountMinor: sum.amountMinor + amountMinor,
      weightedMinor: sum.weightedMinor + weightedMinor,
    });
  }
  const main = sums.get(home) ?? { amountMinor: 0, weightedMinor: 0 };
  const others = [...sums].filter(([currency]) => currency !== home);
  return (
    <h1>
      {t.headline(formats.money(main.amountMinor, home), formats.money(main.weightedMinor, home))}
      {others.length > 0 && (
        <span className={css.others}>
          {" "}
          {t.others(others.map(([currency, { amountMinor }]) => formats.money(amountMinor, currency)).join(" + "))}
        </span>
      )}
    </h1>
  );
}
