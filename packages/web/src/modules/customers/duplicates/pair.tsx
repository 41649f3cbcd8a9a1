import type { ReactNode } from "react";
import { readablePhone, useFormats } from "#platform/formats";
import { Avatar } from "#ui/display/avatar.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Stage } from "../stage.tsx";
import { type Pair, useDuplicateWords } from "./data.ts";
import css from "./duplicates.module.css";
import { Reasons } from "./reasons.tsx";

type Props = {
  pair: Pair;
  current: boolean;
  selected: boolean;
  onSelect: ((on: boolean) => void) | undefined;
  onFocus: () => void;
  /** What can be done with it. */
  children: ReactNode;
};

/** One pair: the two side by side, how sure, and why. */
export function PairCard({ pair, current, selected, onSelect, onFocus, children }: Props) {
  const t = useDuplicateWords();
  const formats = useFormats();
  const { a, b, certainty, score } = pair;
  const other = pair.state === "merged" ? pair.mergedAt : null;
  return (
    <li className={css.pair} data-current={current} data-pair={pair.id} onPointerDown={onFocus}>
      <div className={css.pairHead}>
        {onSelect && (
          <label className={css.tick}>
            <input
              type="checkbox"
              checked={selected}
              aria-label={t.select(a.name, b.name)}
              onChange={(event) => onSelect(event.target.checked)}
            />
          </label>
        )}
        {certainty === "exact" ? (
          <span title={t.exactHint}>
            <Tag tone="green">{t.exact}</Tag>
          </span>
        ) : (
          <b>{t.chance(formats.percent(Math.min(score, 0.99)))}</b>
        )}
        {other !== null && <When at={other} as="distance" />}
        <span className={css.actions}>{children}</span>
      </div>
      <div className={css.sides}>
        <Side side={a} />
        <Side side={b} />
        <Reasons pair={pair} />
      </div>
    </li>
  );
}

function Side({ side }: { side: Pair["a"] }) {
  const t = useDuplicateWords();
  const { id, name, phones, emails, organisationName, region, birthday, lifecycle, orderCount, createdAt } = side;
  const reach = [...phones.map(readablePhone), ...emails];
  return (
    <div className={css.side}>
      <span className={css.who}>
        <Avatar name={name} size={24} />
        <Link href={`/customers/${id}`}>{name}</Link>
        <Stage lifecycle={lifecycle} />
      </span>
      {reach.length > 0 ? reach.slice(0, 3).map((one) => <span key={one}>{one}</span>) : <small>{t.noContact}</small>}
      <small>{[organisationName, region, birthday].filter(Boolean).join(" · ")}</small>
      <small>
        {orderCount > 0 && `${t.orders(orderCount)} · `}
        {t.since} <When at={createdAt} as="day" />
      </small>
    </div>
  );
}
