import { isSameShape, type ListAddress, type Shape, shapeOf } from "#platform/filters";
import css from "./lists.module.css";
import { useListWords } from "./use-words.ts";

/** A view that the list brings along. */
export type StandardView = { key: string; name: string; shape: Shape };

type Props = {
  standard?: readonly StandardView[];
  address: ListAddress;
  onChange: (address: ListAddress) => void;
};

const none: readonly StandardView[] = [];

/** The views of a list as tabs: all of it, those it brings along, those that were saved. */
export function ViewTabs({ standard = none, address, onChange }: Props) {
  const t = useListWords();
  const all = { key: "", name: t.all, shape: {} };
  const tabs = [all, ...standard];
  const active =
    tabs.find(({ key }) => key === (address.saved ?? "") && key !== "") ??
    tabs.find(({ shape }) => isSameShape({ ...shape, ...sortAndColumns(address) }, address));
  return (
    <div className={css.tabs} role="tablist" aria-label={t.views}>
      {tabs.map(({ key, name, shape }) => (
        <button
          type="button"
          role="tab"
          key={key}
          className={css.tab}
          aria-selected={active?.key === key}
          onClick={() => onChange(key === "" ? {} : { ...shapeOf(shape), saved: key })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const sortAndColumns = ({ sort, columns }: ListAddress): Shape =>
  shapeOf({ ...(sort ? { sort } : {}), ...(columns ? { columns } : {}) });
