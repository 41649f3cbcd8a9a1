import { fieldError } from "#platform/errors";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import type { FieldProps } from "#ui/fields/field.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import type { CustomField, CustomPatch, CustomValue, FieldRecord, FieldShape } from "./field.ts";
import css from "./fields.module.css";
import { RecordField } from "./record-field.tsx";
import { useFields } from "./use-fields.ts";
import { useFieldWords } from "./words.ts";

export type CustomInputProps = Omit<FieldProps, "label"> & {
  field: FieldShape;
  value: CustomValue | null | undefined;
  onChange: (value: CustomValue | null) => void;
};

/** One field of the owner's own, to be filled. */
export function CustomInput({ field, value, onChange, ...rest }: CustomInputProps) {
  const t = useFieldWords();
  const props = { label: field.label, ...rest };
  const text = typeof value === "string" ? value : "";
  const choose = { emptyLabel: t.none, onClear: () => onChange(null) };
  switch (field.kind) {
    case "number":
      return <NumberField {...props} value={typeof value === "number" ? value : null} onChange={onChange} />;
    case "money":
      return <MoneyField {...props} value={typeof value === "number" ? value : null} onChange={onChange} />;
    case "date":
      return <DateField {...props} value={text || null} onChange={onChange} />;
    case "choice":
      return (
        <SelectField {...props} {...choose} value={text || null} choices={field.options ?? []} onChange={onChange} />
      );
    case "choices":
      return <Choices field={field} value={Array.isArray(value) ? value : []} onChange={onChange} error={rest.error} />;
    case "yesNo": {
      const answers = [
        { value: "yes", label: t.yes },
        { value: "no", label: t.no },
      ] as const;
      const answer = typeof value === "boolean" ? (value ? "yes" : "no") : null;
      return (
        <SelectField
          {...props}
          {...choose}
          value={answer}
          choices={answers}
          onChange={(one) => onChange(one === "yes")}
        />
      );
    }
    case "reference":
      return <RecordField {...props} kind={field.refersTo ?? ""} value={text || null} onChange={onChange} />;
    case "link":
      return (
        <TextField
          {...props}
          type="url"
          placeholder={t.linkPlaceholder}
          value={text}
          onChange={(one) => onChange(one || null)}
        />
      );
    default:
      return <TextField {...props} maxLength={10_000} value={text} onChange={(one) => onChange(one || null)} />;
  }
}

type ChoicesProps = {
  field: FieldShape;
  value: readonly string[];
  onChange: (value: string[] | null) => void;
  error?: string | undefined;
};

/** Several of the options, each to be ticked. */
export function Choices({ field, value, onChange, error }: ChoicesProps) {
  const options = field.options ?? [];
  const offered = new Set(options.map((option) => option.value));
  // What was chosen once and is offered no more can still be taken away.
  const all = [...options, ...value.filter((one) => !offered.has(one)).map((one) => ({ value: one, label: one }))];
  function turn(one: string, on: boolean) {
    const next = all.flatMap((option) =>
      (option.value === one ? on : value.includes(option.value)) ? [option.value] : [],
    );
    onChange(next.length > 0 ? next : null);
  }
  return (
    <fieldset className={css.choices}>
      <legend>{field.label}</legend>
      {all.map((option) => (
        <CheckField
          key={option.value}
          label={option.label}
          on={value.includes(option.value)}
          onChange={(on) => turn(option.value, on)}
        />
      ))}
      {error && <p role="alert">{error}</p>}
    </fieldset>
  );
}

export type CustomInputsProps = {
  record: FieldRecord;
  values: CustomPatch;
  onChange: (values: CustomPatch) => void;
  error: unknown;
};

/** All fields of the owner's own that a kind of record has, in a form. Nothing where there are none. */
export function CustomInputs({ record, values, onChange, error }: CustomInputsProps) {
  return useFields(record).map((field: CustomField) => (
    <CustomInput
      key={field.key}
      field={field}
      hint={field.hint || undefined}
      value={values[field.key]}
      error={fieldError(error, `custom.${field.key}`)}
      onChange={(value) => onChange({ ...values, [field.key]: value })}
    />
  ));
}
