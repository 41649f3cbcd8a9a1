import { useState } from "react";
import { placeOf } from "#platform/places";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import type { Item, Outcome } from "./data.ts";
import { Draft } from "./draft.tsx";
import css from "./today.module.css";
import { useWords } from "./words.ts";

const pages: Partial<Record<Item["refTable"], string>> = { contracts: "contract", deliveries: "delivery" };

/** Who it is about, with a way to their page, and what of theirs. */
export function Who({ item }: { item: Item }) {
  const { customerId, customerName, organisation, about } = item;
  const place = customerId ? placeOf("customer", customerId) : undefined;
  const own = customerName && organisation ? `${customerName} · ${organisation}` : customerName;
  return (
    <span className={css.who}>
      {own && place ? <Link href={place}>{own}</Link> : own}
      {own && about ? " · " : null}
      {about && pages[item.refTable] ? (
        <Link href={placeOf(pages[item.refTable] ?? "", item.refId) ?? ""}>{about}</Link>
      ) : (
        about
      )}
    </span>
  );
}

export type PlanRowProps = {
  item: Item;
  number: number;
  open: boolean;
  onOpen: () => void;
  onOutcome: (outcome: Outcome, note?: string) => void;
  text: string | undefined;
  onText: (text: string) => void;
};

/** One action of the plan: what, why, what it brings, how long it takes; opened, the prepared text. */
export function PlanRow({ item, number, open, onOpen, onOutcome, text, onText }: PlanRowProps) {
  const t = useWords();
  const { duration } = useFormats();
  const [sent, send] = useState(false);
  const written = text ?? item.texts[0] ?? "";
  // What went out is what the customer's story should tell.
  const finish = () => onOutcome("done", sent ? written : undefined);
  return (
    <li className={css.item} data-open={open} data-key={item.key}>
      <div className={css.row} onClick={(event) => isBare(event.target) && onOpen()}>
        <button
          type="button"
          className={css.tick}
          data-finish
          aria-label={t.finish(item.title)}
          title={t.finishShort}
          onClick={finish}
        >
          <b aria-hidden="true">{number}</b>
          <Icon name="check" size={14} />
        </button>
        <div className={css.what}>
          <div className={css.head}>
            <Who item={item} />
            <Tag tone={item.label.tone}>{item.label.text}</Tag>
          </div>
          <p className={css.why}>{item.reason}</p>
        </div>
        <div className={css.gain}>
          <Money minor={item.gainMinor} currency={item.currency} />
        </div>
        <div className={css.minutes}>{duration(item.minutes)}</div>
        <div className={css.buttons}>
          <span title={t.laterHint}>
            <Button onClick={() => onOutcome("later")}>{t.later}</Button>
          </span>
          <button
            type="button"
            className={css.act}
            data-row={item.key}
            aria-expanded={open}
            aria-label={`${open ? t.close : t.act[item.channel]}: ${item.title}`}
            onClick={onOpen}
          >
            {open ? t.close : t.act[item.channel]}
          </button>
        </div>
      </div>
      {open && (
        <div className={css.draft}>
          <Draft item={item} text={written} onText={onText} onSent={() => send(true)} />
          <div className={css.outcomes}>
            <Button primary={item.texts.length === 0} icon="check" keys="mod+enter" onClick={finish}>
              {t.finishShort}
            </Button>
            <span title={t.notNowHint}>
              <Button onClick={() => onOutcome("not_now")}>{t.notNow}</Button>
            </span>
            <small>{t.asksNext}</small>
          </div>
        </div>
      )}
    </li>
  );
}

/** Whether a press hit the row itself and nothing in it that does something by itself. */
function isBare(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, input, textarea") === null;
}
