import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { type FieldWords, type Target, useWords } from "../data.ts";

const empty = "\u0000empty";
const fresh = "\u0000new";

type Props = {
  field: FieldWords;
  word: FieldWords["words"][number];
  onChange: (target: Target) => void;
};

/** What one word becomes: one of the choices, nothing, or something new of its name. */
export function TargetField({ field, word, onChange }: Props) {
  const t = useWords();
  const { options, makes } = field;
  const newName = makes && !options.some(({ label }) => label === word.word) ? word.word : null;
  const choices: ComboOption[] = [
    ...(newName === null || makes === "text" ? [] : [{ id: fresh, label: t.makes[makes!](newName) }]),
    ...options.map(({ value, label }) => ({ id: value, label })),
    { id: empty, label: t.leaveEmpty },
  ];
  return (
    <ComboField
      label={`${field.label}: ${word.word}`}
      bare
      small
      value={shownTarget()}
      options={choices}
      placeholder={t.chooseMeaning}
      onChange={(option) => {
        if (!option) return;
        onChange(option.id === empty ? null : option.id === fresh ? { make: newName! } : option.id);
      }}
      {...(makes && { onCreate: (text: string) => onChange(makes === "text" ? text : { make: text }) })}
    />
  );

  function shownTarget(): ComboOption | null {
    const { target, chosen } = word;
    if (target === null) return chosen ? { id: empty, label: t.leaveEmpty } : null;
    if (typeof target === "object")
      return { id: fresh, label: makes && makes !== "text" ? t.makes[makes](target.make) : target.make };
    return { id: target, label: options.find(({ value }) => value === target)?.label ?? target };
  }
}
