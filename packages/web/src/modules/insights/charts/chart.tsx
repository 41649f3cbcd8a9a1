import type { ReactNode } from "react";
import css from "./charts.module.css";
import { useWords } from "../words.ts";

export type ChartProps = {
  /** What the picture shows, in one sentence: it is read out instead of it. */
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  height?: number;
  /** What the colours mean. */
  legend?: readonly { name: string; colour: string }[];
  children: ReactNode;
};

/** A picture with the same figures as a table below it, for who cannot see it or wants to know exactly. */
export function Chart({ label, head, rows, height = 220, legend, children }: ChartProps) {
  const t = useWords();
  return (
    <figure className={css.chart}>
      {legend && (
        <div className={css.legend} aria-hidden="true">
          {legend.map(({ name, colour }) => (
            <span key={name}>
              <i style={{ background: colour }} />
              {name}
            </span>
          ))}
        </div>
      )}
      <div role="img" aria-label={label} style={{ height }}>
        {children}
      </div>
      <details className={css.details}>
        <summary>{t.asTable}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
        <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
          <table>
            <caption>{label}</caption>
            <thead>
              <tr>
                {head.map((name) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, index) => (
                    <td key={head[index + 1]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
