import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Preview, useDuplicateWords, useMerge, usePreview } from "./data.ts";
import css from "./duplicates.module.css";

type Props = { ids: readonly string[]; onClose: () => void; onMerged?: (survivorId: string) => void };
type Field = Preview["fields"][number];

/** The merge before it happens: who stays, field by field from whom, and what moves along. */
export function MergeSheet({ ids, onClose, onMerged }: Props) {
  const t = useDuplicateWords();
  const [wanted, want] = useState<string>();
  const [take, choose] = useState<Record<string, string>>({});
  const preview = usePreview(ids, wanted);
  const merge = useMerge((survivorId) => {
    onClose();
    onMerged?.(survivorId);
  });
  const { data } = preview;
  function submit() {
    if (!data) return;
    const { survivorId, customers } = data;
    merge.mutate({
      survivorId,
      duplicateIds: customers.flatMap(({ id }) => (id === survivorId ? [] : [id])),
      take,
      seen: Object.fromEntries(customers.map(({ id, version }) => [id, version])),
    });
  }
  return (
    <Sheet
      title={t.mergeTitle(ids.length)}
      open
      onClose={onClose}
      width={800}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary disabled={!data} busy={merge.isPending} onClick={submit}>
            {t.doMerge}
          </Button>
        </>
      }
    >
      {merge.error && <ErrorNotice error={merge.error} />}
      {preview.error && <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />}
      {!data && !preview.error && <Skeleton lines={8} />}
      {data && (
        <div className={css.merge}>
          <Stays preview={data} onStay={want} />
          <Fields preview={data} take={take} onTake={(field, id) => choose({ ...take, [field]: id })} />
          <Moves moves={data.moves} />
        </div>
      )}
    </Sheet>
  );
}

function Stays({ preview, onStay }: { preview: Preview; onStay: (id: string) => void }) {
  const t = useDuplicateWords();
  return (
    <section>
      <h3>{t.stays}</h3>
      <Segmented
        label={t.stays}
        value={preview.survivorId}
        choices={preview.customers
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id, name, records }) => ({ value: id, label: `${name} · ${t.records(records)}` }))}
        onChange={onStay}
      />
      <p className={css.quiet}>{t.staysHint}</p>
    </section>
  );
}

type FieldsProps = { preview: Preview; take: Record<string, string>; onTake: (field: string, id: string) => void };

function Fields({ preview, take, onTake }: FieldsProps) {
  const t = useDuplicateWords();
  const differing = preview.fields.filter(({ differs }) => differs);
  const others = preview.fields.filter(({ differs }) => !differs);
  return (
    <>
      {differing.length > 0 && (
        <section>
          <h3>{t.differing}</h3>
          {differing.map((field) => (
            <Choice
              key={field.key}
              field={field}
              customers={preview.customers}
              from={take[field.key] ?? field.from}
              onTake={(id) => onTake(field.key, id)}
            />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{t.alike}</h3>
          <dl className={css.kept}>
            {others.map(({ key, label, values }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{Object.values(values).find(Boolean)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

type ChoiceProps = { field: Field; customers: Preview["customers"]; from: string; onTake: (id: string) => void };

/** One field: what each has to say, and which of it is kept. */
function Choice({ field, customers, from, onTake }: ChoiceProps) {
  const t = useDuplicateWords();
  const { key, label, values, joins } = field;
  return (
    <fieldset className={css.choice}>
      <legend>{label}</legend>
      {customers.map(({ id, name }) => (
        <label key={id} data-chosen={from === id || from === "all"}>
          <input
            type="radio"
            name={key}
            checked={from === id}
            aria-label={`${label}: ${t.from(name)}`}
            onChange={() => onTake(id)}
          />
          <span>{values[id] || <i>{t.empty}</i>}</span>
        </label>
      ))}
      {joins && (
        <label className={css.both} data-chosen={from === "all"}>
          <input type="radio" name={key} checked={from === "all"} onChange={() => onTake("all")} />
          <span>{t.both}</span>
        </label>
      )}
    </fieldset>
  );
}

function Moves({ moves }: { moves: Preview["moves"] }) {
  const t = useDuplicateWords();
  return (
    <section>
      <h3>{t.moves}</h3>
      {moves.length === 0 ? (
        <p className={css.quiet}>{t.nothingMoves}</p>
      ) : (
        <ul className={css.moves}>
          {moves.map(({ table, label, count }) => (
            <li key={table}>
              {label} <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
