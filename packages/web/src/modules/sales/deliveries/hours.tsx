import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./deliveries.module.css";
import { type Delivery, useLogHours, useRemoveHours } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

const quick = [15, 30, 45, 60, 90] as const;

/** Time worked, noted with one tap; the rest of an entry can be said too. */
export function Hours({ delivery }: { delivery: Delivery }) {
  const t = useDeliveryWords();
  const { duration } = useFormats();
  const [asking, ask] = useState(false);
  const log = useLogHours(delivery.id);
  const remove = useRemoveHours();
  return (
    <Pane
      title={t.hours}
      hint={delivery.kind === "hours" ? t.byHours : undefined}
      action={<Button onClick={() => ask(true)}>{t.log}</Button>}
    >
      <div className={css.quick}>
        {quick.map((minutes) => (
          <Button key={minutes} busy={log.isPending} onClick={() => log.mutate({ minutes })}>
            {t.logMinutes(minutes)}
          </Button>
        ))}
      </div>
      {delivery.hours.length === 0 && <p className={css.quiet}>{t.noHours}</p>}
      <ul className={css.entries}>
        {delivery.hours.map(({ id, workedOn, minutes, note, billable }) => (
          <li key={id}>
            <When on={workedOn} />
            <span>
              {note} {!billable && <Tag>{t.notBillable}</Tag>}
            </span>
            <b>{duration(minutes)}</b>
            <Button subtle icon="trash" label={`${t.remove} ${duration(minutes)}`} onClick={() => remove.mutate(id)} />
          </li>
        ))}
      </ul>
      {asking && <LogSheet delivery={delivery} onClose={() => ask(false)} />}
    </Pane>
  );
}

function LogSheet({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const [minutes, spend] = useState<number | null>(45);
  const [workedOn, on] = useState<string | null>(today);
  const [note, write] = useState("");
  const [billable, charge] = useState(true);
  const log = useLogHours(delivery.id);
  return (
    <Sheet
      title={t.log}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="log" disabled={!minutes} busy={log.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form
        id="log"
        onSubmit={() =>
          minutes && log.mutate({ minutes, billable, note, ...(workedOn ? { workedOn } : {}) }, { onSuccess: onClose })
        }
      >
        {log.error && <ErrorNotice error={log.error} />}
        <NumberField label={t.minutes} autoFocus min={1} max={1440} step={1} value={minutes} onChange={spend} />
        <DateField label={t.on} value={workedOn} max={today} onChange={on} />
        <TextField label={t.note} optional value={note} maxLength={2000} onChange={write} />
        <CheckField label={t.billable} on={billable} onChange={charge} />
      </Form>
    </Sheet>
  );
}
