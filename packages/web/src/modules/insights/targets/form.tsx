import { useId, useState } from "react";
import { ErrorNotice, fieldError } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useTags } from "../../customers/data.ts";
import { isRate, type Metric, type Target, useSaveTarget, useTargetWords } from "./data.ts";

const metrics: readonly Metric[] = ["revenue", "orders", "deals", "newCustomers", "conversion", "retention"];
const periods = ["month", "quarter", "year"] as const;

/** A new target, or another goal for one that is set. */
export function TargetSheet({ target, onClose }: { target: Target | undefined; onClose: () => void }) {
  const t = useTargetWords();
  const { today } = useFormats();
  const form = useId();
  const tags = useTags() ?? [];
  const [metric, aim] = useState<Metric>(target?.metric ?? "revenue");
  const [period, last] = useState<Target["period"]>(target?.period ?? "month");
  const [startsOn, begin] = useState<string | null>(target?.startsOn ?? today);
  const [goal, set] = useState<number | null>(target?.goal ?? null);
  const [repeat, go] = useState<number | null>(1);
  const [channel, only] = useState(target?.channel ?? "");
  const [tag, among] = useState<string | null>(target?.tag ?? null);
  const [notes, note] = useState(target?.notes ?? "");
  const save = useSaveTarget(target?.id, onClose);
  function submit() {
    if (goal === null || startsOn === null || save.isPending) return;
    save.mutate({ metric, period, startsOn, goal, repeat: repeat ?? 1, channel: channel.trim() || null, tag, notes });
  }
  const ofRate = isRate(metric);
  return (
    <Sheet
      title={target ? t.metrics[target.metric] : t.newTarget}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending}>
            {target ? t.save : t.set}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        {!target && (
          <>
            <SelectField
              label={t.metric}
              value={metric}
              choices={metrics.map((value) => ({ value, label: t.metrics[value] }))}
              onChange={(next) => {
                aim(next);
                set(null);
              }}
            />
            <SelectField
              label={t.period}
              value={period}
              choices={periods.map((value) => ({ value, label: t.periods[value] }))}
              onChange={last}
            />
            <DateField label={t.startsOn} value={startsOn} onChange={begin} />
          </>
        )}
        {metric === "revenue" ? (
          <MoneyField label={t.goal} value={goal} error={fieldError(save.error, "goal")} onChange={set} />
        ) : (
          <NumberField
            label={ofRate ? t.goalRate : t.goal}
            min={1}
            {...(ofRate ? { max: 100 } : {})}
            value={goal === null ? null : ofRate ? goal / 100 : goal}
            error={fieldError(save.error, "goal")}
            onChange={(value) => set(value === null ? null : Math.round(ofRate ? value * 100 : value))}
          />
        )}
        {!target && (
          <>
            <NumberField label={t.repeat} min={1} max={12} step={1} value={repeat} onChange={go} />
            <TextField label={t.channel} hint={t.channelHint} optional value={channel} onChange={only} />
            {tags.length > 0 && (
              <SelectField
                label={t.tag}
                value={tag}
                emptyLabel={t.everything}
                choices={tags.map(({ name }) => ({ value: name, label: name }))}
                onClear={() => among(null)}
                onChange={among}
              />
            )}
          </>
        )}
        <TextField label={t.notes} optional value={notes} onChange={note} />
      </Form>
    </Sheet>
  );
}
