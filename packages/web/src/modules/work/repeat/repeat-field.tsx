import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { placeInMonth, readRule, type Rule, weekdayOf, weekdays, writeRule } from "./rule.ts";
import css from "./repeat.module.css";
import { sentenceOf } from "./sentence.ts";
import { useRepeatWords } from "./words.ts";

export type Repeat = { rrule: string | null; fromDone: boolean };
type Choice = "never" | "DAILY" | "WEEKLY" | "MONTHLY" | "NTH" | "YEARLY" | "RULE";

type RepeatFieldProps = {
  value: Repeat;
  onChange: (value: Repeat) => void;
  /** The day it begins: what "this date" and "this weekday" mean. */
  on: string;
  /** Tasks may be counted from the day they are done. */
  mayFollowDone?: boolean;
};

function choiceOf(rrule: string | null, rule: Rule | null): Choice {
  if (rrule === null) return "never";
  if (!rule) return "RULE";
  return rule.freq === "MONTHLY" && rule.days.length > 0 ? "NTH" : rule.freq;
}

function begin(choice: Choice, on: string): string | null {
  const plain = { interval: 1, days: [], monthDay: null, count: null, until: null };
  if (choice === "never") return null;
  if (choice === "RULE") return `FREQ=YEARLY;BYMONTH=${Number(on.slice(5, 7))};BYDAY=${placeInMonth(on)}`;
  if (choice === "NTH") return writeRule({ ...plain, freq: "MONTHLY", days: [placeInMonth(on)] });
  if (choice === "MONTHLY") return writeRule({ ...plain, freq: choice, monthDay: Number(on.slice(8)) });
  return writeRule({ ...plain, freq: choice, days: choice === "WEEKLY" ? [weekdayOf(on)] : [] });
}

/** How often something comes: a small form, and below it what it says in words. */
export function RepeatField({ value, onChange, on, mayFollowDone = false }: RepeatFieldProps) {
  const t = useRepeatWords();
  const { fullDay } = useFormats();
  const rule = value.rrule === null ? null : readRule(value.rrule);
  const [raw, type] = useState<boolean>();
  const choice: Choice = raw ? "RULE" : choiceOf(value.rrule, rule);
  const set = (part: Partial<Rule>) => rule && onChange({ ...value, rrule: writeRule({ ...rule, ...part }) });
  const choices = (["never", "DAILY", "WEEKLY", "MONTHLY", "NTH", "YEARLY", "RULE"] as const).map((one) => ({
    value: one,
    label: one === "never" ? t.never : t.choices[one],
  }));
  const ending = rule?.count != null ? "count" : rule?.until != null ? "until" : "never";
  return (
    <Stack>
      <SelectField
        label={t.repeat}
        value={choice}
        choices={choices}
        onChange={(next) => {
          type(next === "RULE");
          onChange({ rrule: begin(next, on), fromDone: false });
        }}
      />
      {choice === "RULE" && (
        <TextField
          label={t.rule}
          value={value.rrule ?? ""}
          maxLength={500}
          onChange={(rrule) => onChange({ ...value, rrule })}
        />
      )}
      {rule && choice !== "RULE" && (
        <>
          <div className={css.line}>
            <TextField
              label={`${t.interval} (${t.unit(rule.freq, 2)})`}
              inputMode="numeric"
              value={String(rule.interval)}
              onChange={(text) => set({ interval: Math.min(999, Math.max(1, Math.round(Number(text)) || 1)) })}
            />
            {!value.fromDone && (
              <SelectField
                label={t.ends}
                value={ending}
                choices={(["never", "until", "count"] as const).map((one) => ({ value: one, label: t.endings[one] }))}
                onChange={(next) =>
                  set({
                    count: next === "count" ? 10 : null,
                    until: next === "until" ? `${Number(on.slice(0, 4)) + 1}${on.slice(4)}` : null,
                  })
                }
              />
            )}
            {ending === "until" && (
              <DateField label={t.until} value={rule.until} min={on} onChange={(until) => until && set({ until })} />
            )}
            {ending === "count" && (
              <TextField
                label={t.count}
                inputMode="numeric"
                value={String(rule.count)}
                onChange={(text) => set({ count: Math.min(999, Math.max(1, Math.round(Number(text)) || 1)) })}
              />
            )}
          </div>
          {rule.freq === "WEEKLY" && !value.fromDone && (
            <ChipRow label={t.onDays}>
              {weekdays.map((day) => (
                <Chip
                  on={rule.days.includes(day)}
                  onClick={() => {
                    const days = weekdays.filter((one) => (one === day) !== rule.days.includes(one));
                    if (days.length > 0) set({ days: [...days] });
                  }}
                  key={day}
                >
                  {t.short[day]}
                </Chip>
              ))}
            </ChipRow>
          )}
          {mayFollowDone && (
            <CheckField
              label={t.fromDone}
              on={value.fromDone}
              onChange={(fromDone) =>
                onChange({
                  fromDone,
                  rrule: writeRule(fromDone ? { ...rule, count: null, until: null, days: [], monthDay: null } : rule),
                })
              }
            />
          )}
        </>
      )}
      {value.rrule !== null && (
        <small className={css.says}>{sentenceOf(value.rrule, t, fullDay, value.fromDone)}</small>
      )}
    </Stack>
  );
}
