import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import css from "./bin.module.css";
import { type Item, useBinWords } from "./data.ts";

const soon = 7;
type LineProps = { item: Item; selected: boolean; onSelect: () => void; onRestore: () => void };

/** One deleted record: which, whose, since when, how long still. */
export function Line({ item, selected, onSelect, onRestore }: LineProps) {
  const t = useBinWords();
  const name = item.name.trim() || t.nameless;
  return (
    <li className={css.line} data-selected={selected}>
      <label className={css.what}>
        <input type="checkbox" aria-label={t.select(name)} checked={selected} onChange={onSelect} />
        <span className={css.words}>
          <span className={css.name}>
            <b>{name}</b> <Tag>{item.called}</Tag>
          </span>
          <small>
            {[item.about, `${t.deleted} `].filter(Boolean).join(" · ")}
            <When at={item.deletedAt} />
            {item.deletedBy !== null && ` · ${t.by(item.deletedBy)}`}
          </small>
        </span>
      </label>
      <small className={css.left} data-soon={item.daysLeft <= soon}>
        {item.daysLeft > 0 ? t.daysLeft(item.daysLeft) : t.today}
      </small>
      <Button icon="undo" onClick={onRestore}>
        {t.restore}
      </Button>
    </li>
  );
}
