import { type ReactNode, useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import type { ListAddress } from "#platform/filters";
import { countOf, everything, type Group, type ListField, simplified } from "#platform/filters";
import { FilterChips } from "./filter-chips.tsx";
import { FindField } from "./find-field.tsx";
import { GroupEditor } from "./group-editor.tsx";
import css from "./lists.module.css";
import { useReferenceNames } from "./reference.ts";
import { sentenceOf, type Speaker } from "./sentence.ts";
import { useListWords } from "./use-words.ts";

export type FilterBarProps = {
  /** What can be asked; empty while the catalogue is on its way. */
  fields: readonly ListField[];
  address: ListAddress;
  onChange: (address: ListAddress) => void;
  findLabel: string;
  /** How many are left, in words. */
  counted?: string | undefined;
  /** What could not be shown as it was asked. */
  word: string | undefined;
  /** What can be done with the list as it stands. */
  end?: ReactNode;
};

/** The search, how many there are, and the filter as a sentence; on the phone it is built in a sheet. */
export function FilterBar(props: FilterBarProps) {
  const { fields, address, onChange } = props;
  const filter = address.where;
  const t = useListWords();
  const formats = useFormats();
  const phone = useIsPhone();
  const nameOf = useReferenceNames(filter, fields);
  const speaker: Speaker = { t, fields, formats, nameOf };
  function change(where: Group | undefined) {
    const { where: _, ...rest } = address;
    onChange(where ? { ...rest, where } : rest);
  }
  function find(q: string) {
    const { q: _, ...rest } = address;
    onChange(q === "" ? rest : { ...rest, q });
  }
  return (
    <div className={css.bar}>
      <div className={css.find}>
        <FindField label={props.findLabel} value={address.q ?? ""} onChange={find} />
      </div>
      {props.counted !== undefined && (
        <span className={css.count} aria-live="polite">
          {props.counted}
        </span>
      )}
      {fields.length > 0 && phone && <PhoneFilter {...{ fields, filter, speaker, onChange: change }} />}
      {fields.length > 0 && !phone && <FilterChips {...{ fields, filter, speaker, onChange: change }} />}
      {props.word !== undefined && <p className={css.word}>{props.word}</p>}
      {props.end && <div className={css.end}>{props.end}</div>}
    </div>
  );
}

type PhoneProps = {
  fields: readonly ListField[];
  filter: Group | undefined;
  speaker: Speaker;
  onChange: (filter: Group | undefined) => void;
};

function PhoneFilter({ fields, filter, speaker, onChange }: PhoneProps) {
  const t = useListWords();
  const [draft, write] = useState<Group>();
  const close = () => write(undefined);
  const open = () => write(filter ?? everything);
  return (
    <>
      <Button icon="filter" onClick={open}>
        {filter ? t.filters(countOf(filter)) : t.filter}
      </Button>
      {filter && (
        <button type="button" className={css.sentence} onClick={open}>
          {sentenceOf(filter, speaker)}
        </button>
      )}
      <Sheet title={t.filter} open={draft !== undefined} onClose={close}>
        <Form
          onSubmit={() => {
            close();
            if (draft) onChange(simplified(draft));
          }}
        >
          {draft && <GroupEditor fields={fields} group={draft} onChange={write} />}
          <div className={css.foot}>
            {filter && (
              <Button
                subtle
                onClick={() => {
                  close();
                  onChange(undefined);
                }}
              >
                {t.clear}
              </Button>
            )}
            <Button primary type="submit">
              {t.apply}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
