import css from "./charts.module.css";

type Item = { name?: string | number; value?: unknown; color?: string; dataKey?: unknown };
export type TipProps = {
  active?: boolean;
  label?: string | number | undefined;
  payload?: readonly Item[];
  says: (value: number) => string;
  labelSays?: (label: string) => string;
};

/** What stands under the pointer, in the reader's own formats. */
export function Tip({ active, label, payload, says, labelSays = String }: TipProps) {
  if (!active || !payload?.length) return null;
  return (
    <div className={css.tip}>
      <b>{labelSays(String(label))}</b>
      {payload.map(({ name, value }) => (
        <div key={String(name)}>
          <span>{name}</span>
          <span>{says(Number(value))}</span>
        </div>
      ))}
    </div>
  );
}
