import { SelectField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { lunarDayName } from "./birthday.ts";
import { useCustomerWords } from "../words.ts";
import { birthdayOf, type FormDraft } from "../form/draft.ts";
import { BirthdayNotes } from "./notes.tsx";
import css from "../form/form.module.css";

const calendars = ["solar", "lunar", "lunar-leap"] as const;

/** A birthday by calendar, month and day; the year may stay unknown. */
export function BirthdayFields({ draft, set }: { draft: FormDraft; set: (part: Partial<FormDraft>) => void }) {
  const t = useCustomerWords();
  const lunar = draft.calendar !== "solar";
  const choices = (last: number, label: (one: number) => string) =>
    Array.from({ length: last }, (_, index) => ({ value: String(index + 1), label: label(index + 1) }));
  return (
    <fieldset className={css.birthday}>
      <legend>{t.fields.birthday}</legend>
      <SelectField
        bare
        label={t.fields.birthdayCalendar}
        value={draft.calendar}
        choices={calendars.map((value) => ({ value, label: t.calendars[value] }))}
        onChange={(calendar) => set({ calendar })}
      />
      <SelectField
        bare
        label={t.month}
        value={draft.month === "" ? null : draft.month}
        emptyLabel={t.month}
        choices={choices(12, String)}
        onClear={() => set({ month: "", day: "" })}
        onChange={(month) => set({ month })}
      />
      <SelectField
        bare
        label={t.dayOfMonth}
        value={draft.day === "" ? null : draft.day}
        emptyLabel={t.dayOfMonth}
        choices={choices(lunar ? 30 : 31, lunar ? (day) => `${day} ${lunarDayName(day)}` : String)}
        onClear={() => set({ day: "" })}
        onChange={(day) => set({ day })}
      />
      <TextField
        bare
        label={t.year}
        placeholder={t.year}
        inputMode="numeric"
        maxLength={4}
        value={draft.year}
        onChange={(year) => set({ year: year.replaceAll(/\D/g, "") })}
      />
      <div className={css.birthdayNotes}>
        <BirthdayNotes birthday={birthdayOf(draft)} calendar={draft.calendar} />
      </div>
    </fieldset>
  );
}
