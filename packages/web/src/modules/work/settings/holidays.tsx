import { useRef, useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Segmented, SelectField, SwitchField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane, Row, Stack } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useRemoveDay, useSetDays, useSpecialDays, useTakeHolidays, useUpdateHours, useWorkingHours } from "./data.ts";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

/** Which holidays count, and the owner's own days. */
export function Holidays() {
  const t = useSettingsWords();
  const { today, fullDay } = useFormats();
  const hours = useWorkingHours().data;
  const days = useSpecialDays(today);
  const [update, remove, take] = [useUpdateHours(), useRemoveDay(), useTakeHolidays()];
  const [adding, add] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Pane title={t.holidays} hint={t.holidaysHint} action={<Button onClick={() => add(true)}>{t.ownDay}</Button>}>
      {hours && (
        <Stack>
          <SelectField
            label={t.which}
            value={hours.holidays}
            choices={(["china", "none"] as const).map((value) => ({ value, label: t.choices[value] }))}
            onChange={(holidays) => update.mutate({ holidays })}
          />
          {hours.holidays === "china" && <small>{t.known(hours.knownYears.join(", "))}</small>}
          <SwitchField label={t.lunar} on={hours.lunar} onChange={(lunar) => update.mutate({ lunar })} />
          <Row>
            <Button icon="upload" busy={take.isPending} onClick={() => input.current?.click()}>
              {t.takeHolidays}
            </Button>
          </Row>
          <input
            ref={input}
            className={css.file}
            type="file"
            accept=".ics,text/calendar"
            aria-label={t.takeHolidays}
            tabIndex={-1}
            onChange={({ target }) => {
              if (target.files?.[0]) take.mutate(target.files[0]);
              target.value = "";
            }}
          />
          {days.length === 0 ? (
            <small>{t.noDays}</small>
          ) : (
            <ul className={css.days}>
              {days.map(({ id, on, off, name, source }) => (
                <li key={id}>
                  <span>
                    {fullDay(on)} <Tag tone={off ? "green" : "amber"}>{off ? t.kinds.off : t.kinds.work}</Tag> {name}
                    {source === "file" && <small> {t.fromFile}</small>}
                  </span>
                  <Button subtle icon="close" label={t.removeDay(fullDay(on))} onClick={() => remove.mutate(id)} />
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
      {adding && <AddDays onClose={() => add(false)} />}
    </Pane>
  );
}

function AddDays({ onClose }: { onClose: () => void }) {
  const t = useSettingsWords();
  const { today, plusDays } = useFormats();
  const set = useSetDays();
  const [from, begin] = useState(plusDays(today, 1));
  const [to, end] = useState(plusDays(today, 1));
  const [kind, turn] = useState<"off" | "work">("off");
  const [name, type] = useState("");
  const save = () => set.mutate({ from, to, off: kind === "off", name }, { onSuccess: onClose });
  return (
    <Sheet
      title={t.ownDay}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="own-days" busy={set.isPending} disabled={to < from}>
            {t.add}
          </Button>
        </>
      }
    >
      <Form id="own-days" onSubmit={save}>
        <Segmented
          label={t.kind}
          value={kind}
          choices={(["off", "work"] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={turn}
        />
        <div className={css.pair}>
          <DateField
            label={t.from}
            value={from}
            onChange={(on) => {
              if (!on) return;
              begin(on);
              if (to < on) end(on);
            }}
          />
          <DateField label={t.to} value={to} min={from} onChange={(on) => on && end(on)} />
        </div>
        <TextField label={t.name} value={name} maxLength={200} onChange={type} />
      </Form>
    </Sheet>
  );
}
