import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CustomCell, type CustomValue, useAllFields } from "#platform/fields";
import { readablePhone, useFormats } from "#platform/formats";
import { undo } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Dot } from "#ui/display/tag.tsx";
import { useRelationWords } from "../relations/words.ts";
import { useCustomerWords } from "../words.ts";
import type { Item } from "./data.ts";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

/** What the system noted by itself, in one line until it is wanted. */
export function Folded({ items, open: always }: { items: Item[]; open: boolean }) {
  const t = useStoryWords();
  const [open, turn] = useState(false);
  const shown = open || always;
  return (
    <>
      {!always && (
        <div className={css.entry}>
          <span className={css.mark}>
            <Dot tone="grey" />
          </span>
          <div className={`${css.entryText} ${css.faint}`}>{t.folded(items.length)}</div>
          <Button link aria-expanded={open} onClick={() => turn(!open)}>
            {open ? t.fold : t.unfold}
          </Button>
        </div>
      )}
      {shown && items.map((item) => <ChangeLine key={item.id} item={item} />)}
    </>
  );
}

function ChangeLine({ item }: { item: Item }) {
  const t = useStoryWords();
  const says = useFieldWords();
  const client = useQueryClient();
  const { clock, fullMoment } = useFormats();
  const { operationId } = item;
  return (
    <div className={`${css.entry} ${css.change}`}>
      <span className={css.mark}>
        <Dot tone="grey" />
      </span>
      <div className={`${css.entryText} ${css.faint}`}>
        {item.text}
        {item.changes.map(({ field, label, before, after }) =>
          label === undefined ? (
            <div key={field}>{t.changed(says.name(field), says.value(field, before), says.value(field, after))}</div>
          ) : (
            <OwnChange key={field} field={field} label={label} before={before} after={after} />
          ),
        )}
      </div>
      <time className={css.when} title={`${fullMoment(item.at)} · ${t.by(item.actorName)}`}>
        {clock(item.at)}
      </time>
      {operationId && <Button subtle icon="undo" label={t.takeBack} onClick={() => void undo(client, operationId)} />}
    </div>
  );
}

type OwnChangeProps = { field: string; label: string; before?: unknown; after?: unknown };

/** What became of a field of the owner's own, by its label and in its own way of writing. */
function OwnChange({ field, label, before, after }: OwnChangeProps) {
  const t = useStoryWords();
  const known = useAllFields()?.find(({ key, record }) => `custom.${key}` === field && ofPeople.has(record));
  const shown = (value: unknown) =>
    value === null || value === undefined ? (
      t.empty
    ) : (
      <CustomCell plain field={known ?? { label, kind: "text" }} value={value as CustomValue} />
    );
  return (
    <div>
      {t.named(label)}
      {shown(before)}
      {" → "}
      {shown(after)}
    </div>
  );
}
const ofPeople = new Set(["customer", "contact"]);

type Named = { value?: string; text?: string };

/** A field and its values in the reader's words. */
function useFieldWords() {
  const t = useStoryWords();
  const words = useCustomerWords();
  const names = { ...useRelationWords().fields, ...words.fields };
  const { moment, language } = useFormats();
  const choices: Record<string, Record<string, string>> = {
    lifecycleSet: words.lifecycles,
    kind: words.kinds,
    role: words.roles,
    language: words.languages,
    birthdayCalendar: words.calendars,
  };
  const separator = language === "zh-CN" ? "、" : ", ";
  const readable = (field: string, text: string) => (field === "phones" ? readablePhone(text) : text);
  const plain = (one: unknown): string =>
    typeof one === "string" || typeof one === "number"
      ? String(one)
      : ((one as Named).value ?? (one as Named).text ?? "");
  return {
    name: (field: string) => names[field as keyof typeof names] ?? field,
    value(field: string, value: unknown): string {
      if (value === null || value === undefined || value === "") return t.empty;
      if (Array.isArray(value))
        return value.length === 0 ? t.empty : value.map((one) => readable(field, plain(one))).join(separator);
      if (field === "deletedAt") return moment(value as string);
      return choices[field]?.[value as string] ?? plain(value);
    },
  };
}
