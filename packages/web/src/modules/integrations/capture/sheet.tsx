import { useRouter } from "@tanstack/react-router";
import { useId, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./capture.module.css";
import { useKeep, useReading } from "./data.ts";
import { captureOf, rowsOf, type Touched } from "./draft.ts";
import { CaptureRow } from "./row.tsx";
import { useCaptureWords } from "./words.ts";

type Props = { open: boolean; onClose: () => void; text?: string };

/** Somebody out of a pasted text, or out of a few words: what it says stands behind ticks, and one press keeps it. */
export function CaptureSheet(props: Props) {
  const t = useCaptureWords();
  const form = useId();
  return (
    <Sheet
      title={t.title}
      open={props.open}
      onClose={props.onClose}
      width={560}
      actions={
        <>
          <Button onClick={props.onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} keys="mod+enter">
            {t.create}
          </Button>
        </>
      }
    >
      {props.open && <CaptureForm {...props} form={form} />}
    </Sheet>
  );
}

const somebodyNew = "new";

function CaptureForm({ text: given = "", onClose, form }: Props & { form: string }) {
  const t = useCaptureWords();
  const router = useRouter();
  const [text, write] = useState(given);
  const [touched, touch] = useState<Touched>({});
  const [chosen, choose] = useState<string>();
  const [deal, wantDeal] = useState<boolean>();
  const [asked, ask] = useState(false);
  const read = useReading(text);
  const reading = text.trim() === "" ? undefined : read;
  const rows = rowsOf(reading?.pieces ?? [], touched);
  // An equal number or address says who it is; an equal name alone does not.
  const surely = reading?.known.find(({ reasons }) => reasons.some(({ by }) => by !== "name"))?.id;
  const who = chosen ?? surely ?? somebodyNew;
  const wanted = deal ?? rows.some(({ field, on }) => on && field === "amount");
  const keep = useKeep(
    (name, known) => (known ? t.added(name) : t.kept(name)),
    (id) => {
      onClose();
      router.history.push(`/customers/${id}`);
    },
  );

  function submit() {
    const capture = captureOf(text, rows, { customerId: who === somebodyNew ? null : who, opportunity: wanted }, t);
    if (!capture) ask(true);
    else if (!keep.isPending) keep.mutate(capture);
  }
  const known = reading?.known ?? [];
  const people = [
    { value: somebodyNew, label: t.newOne },
    ...known.map((one) => ({ value: one.id, label: t.returning(one.name, one.orderCount) })),
  ];
  return (
    <Form id={form} onSubmit={submit}>
      {keep.error && <ErrorNotice error={keep.error} />}
      <LongTextField
        label={t.pasteLabel}
        placeholder={t.pastePlaceholder}
        autoFocus
        rows={5}
        value={text}
        maxLength={20_000}
        error={asked && !captureOf(text, rows, { customerId: null, opportunity: false }, t) ? t.needsName : undefined}
        onChange={write}
      />
      {known.length > 0 && <SelectField label={t.who} value={who} choices={people} onChange={choose} />}
      <section className={css.rows} aria-live="polite">
        <h3>{t.reads}</h3>
        {reading && reading.pieces.length === 0 && <p className={css.quiet}>{t.nothing}</p>}
        {rows.map((row) => (
          <CaptureRow
            key={row.key}
            row={row}
            onChange={(part) => touch((before) => ({ ...before, [row.key]: { ...before[row.key], ...part } }))}
          />
        ))}
      </section>
      <CheckField label={t.opportunity} on={wanted} onChange={wantDeal} />
    </Form>
  );
}
