import { Fragment, type ReactNode } from "react";
import css from "./display.module.css";

/** Names and values in two columns; entries without a value are left out. */
export function KeyValue({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={css.keyValue}>
      {items.map(([name, value], index) =>
        value === null || value === undefined || value === "" || value === false ? null : (
          <Fragment key={`${index} ${name}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

/** A few large figures in one strip. */
export function Figures({ items }: { items: readonly { name: string; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <dl className={css.figures}>
      {items.map(({ name, value, note }) => (
        <div className={css.figure} key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {note !== undefined && <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
