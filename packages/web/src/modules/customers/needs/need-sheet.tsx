import { useId, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Need, useNeedWords, useSaveNeed } from "./data.ts";

type Props = { customerId: string; need: Need | undefined; onClose: () => void };

/** The form of a need or preference. */
export function NeedSheet({ customerId, need, onClose }: Props) {
  const t = useNeedWords();
  const form = useId();
  const { today } = useFormats();
  const [kind, turn] = useState<Need["kind"]>(need?.kind ?? "need");
  const [text, write] = useState(need?.text ?? "");
  const [source, from] = useState(need?.source ?? "");
  const [notedOn, note] = useState(need?.notedOn ?? today);
  const save = useSaveNeed(customerId, need, onClose);
  const ready = text.trim() !== "";
  return (
    <Sheet
      open
      onClose={onClose}
      title={need ? t.editTitle : t.newTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending} disabled={!ready} keys="mod+enter">
            {t.save}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => ready && save.mutate({ kind, text: text.trim(), source: source.trim(), notedOn })}
      >
        {save.error && <ErrorNotice error={save.error} />}
        <Segmented
          label={t.kind}
          value={kind}
          choices={(["need", "preference"] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={turn}
        />
        <LongTextField label={t.text} rows={2} autoFocus required value={text} maxLength={10_000} onChange={write} />
        <TextField label={t.source} placeholder={t.sourcePlaceholder} value={source} maxLength={200} onChange={from} />
        <DateField label={t.notedOn} value={notedOn} max={today} onChange={(on) => note(on ?? today)} />
      </Form>
    </Sheet>
  );
}
