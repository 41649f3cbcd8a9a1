import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import type { Today } from "./data.ts";
import { Who } from "./plan-row.tsx";
import css from "./today.module.css";
import { useWords } from "./words.ts";

/** What the plan leaves out, folded, and why. */
export function LeftOver({ today }: { today: Today }) {
  const t = useWords();
  const { money, duration } = useFormats();
  const [open, turn] = useState(false);
  const { left, leftCount, gainOfOneMoreHourMinor, currency } = today;
  if (leftCount === 0) return null;
  return (
    <section className={css.left}>
      <div className={css.leftHead}>
        <Tag>{t.left(leftCount)}</Tag>
        <span>{gainOfOneMoreHourMinor > 0 ? t.oneMoreHour(money(gainOfOneMoreHourMinor, currency)) : t.enough}</span>
        <Button link onClick={() => turn(!open)}>
          {open ? t.hide : t.why}
        </Button>
      </div>
      {open && <p className={css.why}>{t.leftWhy}</p>}
      {open && (
        <ol className={css.list}>
          {left.map((item) => (
            <li className={css.leftRow} key={item.key}>
              <div className={css.what}>
                <div className={css.head}>
                  <Who item={item} />
                  <Tag tone={item.label.tone}>{item.label.text}</Tag>
                </div>
                <p className={css.why}>{item.gainMinor > 0 ? item.reason : item.why}</p>
              </div>
              <div className={css.gain}>
                <Money minor={item.gainMinor} currency={item.currency} />
              </div>
              <div className={css.minutes}>{duration(item.minutes)}</div>
            </li>
          ))}
          {leftCount > left.length && <li className={css.leftRow}>{t.moreLeft(leftCount - left.length)}</li>}
        </ol>
      )}
    </section>
  );
}
