import { useId, useState } from "react";
import { ApiError, call } from "#platform/client";
import { ErrorNotice, fieldError } from "#platform/errors";
import type { CustomField, FieldRecord } from "#platform/fields";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type OptionDraft, OptionsField } from "./options-field.tsx";
import { touches } from "./touches.ts";
import { useWords } from "./words.ts";

export type FieldFormProps = { record: FieldRecord; field?: CustomField | undefined; onClose: () => void };

const begun = ["", "", ""].map((label): OptionDraft => ({ label }));
const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[];

/** The one form of a field: what it is called, what it holds. */
export function FieldForm({ record, field, onClose }: FieldFormProps) {
  const t = useWords();
  const form = useId();
  const [label, name] = useState(field?.label ?? "");
  const [kind, be] = useState<CustomField["kind"]>(field?.kind ?? "text");
  const [options, offer] = useState<OptionDraft[]>(field?.options.length ? field.options : begun);
  const [refersTo, refer] = useState<NonNullable<CustomField["refersTo"]>>(field?.refersTo ?? "customer");
  const [hint, advise] = useState(field?.hint ?? "");
  const [required, demand] = useState(field?.required ?? false);
  const chooses = kind === "choice" || kind === "choices";
  const said = {
    label: label.trim(),
    hint: hint.trim(),
    required,
    ...(chooses ? { options: options.filter((option) => option.label.trim() !== "") } : {}),
  };
  const save = useWrite(
    (): Promise<{ operation?: string | undefined }> =>
      field
        ? call("updateField", { params: { id: field.id }, body: said })
        : call("createField", { body: { ...said, record, kind, refersTo: kind === "reference" ? refersTo : null } }),
    { touches, showsErrors: true, after: onClose, ...(field ? {} : { says: t.added(said.label) }) },
  );
  const elsewhere = save.error && !(save.error instanceof ApiError && save.error.field);
  return (
    <Sheet
      title={field ? t.editTitle(field.label) : t.newTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending} disabled={said.label === ""}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => said.label !== "" && !save.isPending && save.mutate(undefined)}>
        {elsewhere && <ErrorNotice error={save.error} />}
        <TextField
          label={t.label}
          autoFocus
          required
          maxLength={60}
          placeholder={t.labelPlaceholder}
          value={label}
          error={fieldError(save.error, "label")}
          onChange={name}
        />
        <SelectField
          label={t.kind}
          value={kind}
          disabled={field !== undefined}
          {...(field ? { hint: t.kindStays } : {})}
          choices={keysOf(t.kinds).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={be}
        />
        {kind === "reference" && (
          <SelectField
            label={t.refersTo}
            value={refersTo}
            disabled={field !== undefined}
            choices={keysOf(t.referred).map((value) => ({ value, label: t.referred[value] }))}
            onChange={refer}
          />
        )}
        {chooses && <OptionsField options={options} error={fieldError(save.error, "options")} onChange={offer} />}
        <TextField
          label={t.fieldHint}
          optional
          maxLength={300}
          placeholder={t.hintPlaceholder}
          value={hint}
          onChange={advise}
        />
        <Stack gap={4}>
          <CheckField label={t.required} on={required} onChange={demand} />
          <small>{t.requiredHint}</small>
        </Stack>
      </Form>
    </Sheet>
  );
}
