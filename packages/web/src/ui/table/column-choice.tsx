import { CheckField } from "../fields/choice-fields.tsx";
import { Pop } from "../overlay/pop.tsx";
import { useWords } from "../words.ts";
import type { Column } from "./columns.ts";
import css from "./table.module.css";

export type ColumnChoiceProps<Row> = {
  columns: readonly Column<Row>[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Which columns the list shows. */
export function ColumnChoice<Row>({ columns, chosen, onChange }: ColumnChoiceProps<Row>) {
  const words = useWords();
  return (
    <div className={css.tools}>
      <Pop button={{ subtle: true, icon: "columns", label: words.columns }} label={words.columns} width={200}>
        <div className={css.choices}>
          {columns
            .filter((column) => !column.fixed)
            .map(({ key, title }) => (
              <CheckField
                key={key}
                label={title}
                on={chosen.includes(key)}
                onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
              />
            ))}
        </div>
      </Pop>
    </div>
  );
}
