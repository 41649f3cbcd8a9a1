import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { useUpdateHours, useWorkingHours } from "./data.ts";
import { readSpans, spansAsText } from "./hours-text.ts";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

/** When the owner works, day by day of the week. */
export function WorkingHours() {
  const t = useSettingsWords();
  const hours = useWorkingHours();
  return (
    <Pane title={t.hours} hint={t.hoursHint}>
      {hours.isPending && <Skeleton lines={7} />}
      {hours.error && <ErrorNotice error={hours.error} retry={() => void hours.refetch()} />}
      {hours.data && (
        <div className={css.week}>
          {t.weekdays.map((name, index) => (
            <DayHours name={name} index={index} week={hours.data.hours} key={`${name} ${hours.data.version}`} />
          ))}
        </div>
      )}
    </Pane>
  );
}

type Week = [string, string][][];

function DayHours({ name, index, week }: { name: string; index: number; week: Week }) {
  const t = useSettingsWords();
  const update = useUpdateHours();
  const known = spansAsText(week[index] ?? []);
  const [text, type] = useState(known);
  const spans = readSpans(text);
  function save() {
    if (spans === null || spansAsText(spans) === known) return;
    update.mutate({ hours: week.map((day, one) => (one === index ? spans : day)) });
  }
  return (
    <TextField
      label={name}
      placeholder={t.off}
      value={text}
      error={spans === null ? t.hoursWrong : undefined}
      onChange={type}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}
