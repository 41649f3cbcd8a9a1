import { SelectField } from "#ui/fields/choice-fields.tsx";
import { asked, begun, type Condition, type ListField, operatorsOf } from "#platform/filters";
import css from "./lists.module.css";
import { useListWords } from "./use-words.ts";
import { ValueFields } from "./value-fields.tsx";

type Props = {
  fields: readonly ListField[];
  condition: Condition;
  onChange: (condition: Condition) => void;
  /** The field stands fixed: its chip says it already. */
  fixed?: boolean;
  autoFocus?: boolean;
};

/** One condition: which field, asked how, told what. */
export function ConditionEditor({ fields, condition, onChange, fixed = false, autoFocus = false }: Props) {
  const t = useListWords();
  const field = fields.find(({ key }) => key === condition.field);
  return (
    <div className={css.stack}>
      <div className={fixed ? css.stack : css.pair}>
        {!fixed && (
          <SelectField
            label={t.field}
            bare
            value={field?.key ?? null}
            choices={fields.map(({ key, label }) => ({ value: key, label }))}
            onChange={(key) => {
              const next = fields.find((one) => one.key === key);
              if (next) onChange(begun(next));
            }}
          />
        )}
        {field && (
          <SelectField
            label={t.how}
            bare
            value={condition.is}
            choices={operatorsOf(field.kind).map((is) => ({ value: is, label: t.asks[is] }))}
            onChange={(is) => onChange(asked(field, is, condition))}
          />
        )}
      </div>
      {field && (
        <ValueFields
          key={condition.is}
          field={field}
          condition={condition}
          autoFocus={autoFocus}
          onChange={(value) => {
            const { value: _, ...rest } = condition;
            onChange(value === undefined ? rest : { ...rest, value });
          }}
        />
      )}
    </div>
  );
}
