import { useState } from "react";
import { useFormats } from "#platform/formats";
import { placeOf } from "#platform/places";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Dot, type DotTone } from "#ui/display/tag.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { type Item, useCorrect, useRemoveEntry } from "./data.ts";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

const tones: Partial<Record<Item["kind"], DotTone>> = {
  order: "green",
  payment: "green",
  opportunity: "accent",
  delivery: "accent",
  quote: "accent",
  contract: "accent",
};
const kindOfTable: Record<string, string> = {
  orders: "order",
  opportunities: "opportunity",
  quotes: "quote",
  deliveries: "delivery",
  contracts: "contract",
  tasks: "task",
};

/** Kinds whose sentence says what it is about. */
const told = new Set<Item["kind"]>(["order", "payment", "opportunity", "quote", "delivery", "contract"]);

/** One thing that happened: what, in whose words, when. */
export function Entry({ item }: { item: Item }) {
  const t = useStoryWords();
  const { clock, fullMoment } = useFormats();
  const [editing, edit] = useState(false);
  const remove = useRemoveEntry(t.removed);
  const [first = "", ...rest] = item.text.split("\n");
  const place = item.refTable && item.refId ? placeOf(kindOfTable[item.refTable] ?? "", item.refId) : undefined;
  return (
    <div className={css.entry}>
      <span className={css.mark}>
        <Dot tone={tones[item.kind] ?? "ink"} />
      </span>
      {editing ? (
        <Correct item={item} onDone={() => edit(false)} />
      ) : (
        <div className={css.entryText}>
          {told.has(item.kind) ? (
            <span className={css.entryHead}>
              {place ? <Link href={place}>{first}</Link> : first}
              <Amount item={item} />
            </span>
          ) : (
            <>
              <span className={css.kind}>{t.kinds[item.kind]}</span>
              <span className={css.entryHead}>{first}</span>
            </>
          )}
          {rest.length > 0 && <p>{rest.join("\n")}</p>}
          {item.data.imported === true && <small className={css.imported}>{t.imported(item.actorName)}</small>}
        </div>
      )}
      <time className={css.when} dateTime={item.at} title={`${fullMoment(item.at)} · ${t.by(item.actorName)}`}>
        {clock(item.at)}
      </time>
      <ActionMenu
        actions={[
          { label: t.edit, icon: "edit", run: () => edit(true) },
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(item.id) },
        ]}
      >
        <Button subtle icon="more" label={t.entryActions} />
      </ActionMenu>
    </div>
  );
}

/** What an order or a payment was about, unless the sentence says it. */
function Amount({ item: { kind, data, text } }: { item: Item }) {
  const { money } = useFormats();
  const { amountMinor, currency } = data;
  if (kind === "opportunity" || kind === "contract" || typeof amountMinor !== "number" || typeof currency !== "string")
    return null;
  const amount = money(amountMinor, currency);
  return text.includes(amount) ? null : ` · ${amount}`;
}

function Correct({ item, onDone }: { item: Item; onDone: () => void }) {
  const t = useStoryWords();
  const [text, write] = useState(item.text);
  const correct = useCorrect();
  function save() {
    if (text.trim() !== "" && text.trim() !== item.text) correct.mutate({ entry: item.id, text: text.trim() });
    onDone();
  }
  return (
    <div className={css.entryText}>
      <LongTextField
        bare
        autoFocus
        label={t.edit}
        value={text}
        onChange={write}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          if (event.key === "Escape") onDone();
        }}
      />
    </div>
  );
}
