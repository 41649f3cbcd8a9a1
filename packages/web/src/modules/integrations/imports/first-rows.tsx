import { useFormats } from "#platform/formats";
import { Pane } from "#ui/layout/pane.tsx";
import { type Preview, useWords } from "./data.ts";
import css from "./imports.module.css";

const shown = 5;

/** The file's first rows as the present way of reading them gives them. */
export function FirstRows({ preview }: { preview: Preview }) {
  const t = useWords();
  const { number } = useFormats();
  return (
    <Pane title={t.preview} flush>
      <div className={css.scroll} role="region" aria-label={t.preview} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.end}>{t.row}</th>
              {preview.header.map((name, column) => (
                <th key={column}>{name || `#${column + 1}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, shown).map(({ row, cells }) => (
              <tr key={row}>
                <td className={css.end}>{number(row)}</td>
                {preview.header.map((_, column) => (
                  <td key={column} className={css.sample}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pane>
  );
}
