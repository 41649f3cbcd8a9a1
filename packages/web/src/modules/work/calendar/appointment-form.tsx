import { useState } from "react";
import { plusDays } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { DataOf } from "#platform/client";
import { useCustomerChoices } from "../customer-choices.ts";
import { RepeatField } from "../repeat/repeat-field.tsx";
import { type Scope, ScopeSheet } from "../repeat/scope-sheet.tsx";
import { useWords } from "../words.ts";
import css from "./calendar.module.css";
import { useCreateAppointment, useRemoveAppointment, useUpdateAppointment } from "./data.ts";
import { clockOf, minutesOf } from "./days.ts";
import { useCalendarWords } from "./words.ts";

export type Appointment = DataOf<"getAppointment">;
export type Begin = { on: string; time: string | null; minutes: number };

type Draft = {
  title: string;
  allDay: boolean;
  on: string;
  endOn: string;
  time: string;
  endTime: string;
  location: string;
  notes: string;
  customer: { id: string; label: string } | null;
  busy: boolean;
  rrule: string | null;
};

function draftOf(appointment: Appointment | undefined, { on, time, minutes }: Begin): Draft {
  const at = time ?? "09:00";
  const end = minutesOf(at) + (time === null ? 60 : minutes);
  const days = Math.floor(Math.max(0, end - 1) / 1440);
  return {
    title: appointment?.title ?? "",
    allDay: time === null,
    on,
    endOn: plusDays(on, time === null ? Math.ceil(minutes / 1440) - 1 : days),
    time: at,
    endTime: clockOf((end - days * 1440) % 1440),
    location: appointment?.location ?? "",
    notes: appointment?.notes ?? "",
    customer: appointment?.customerId ? { id: appointment.customerId, label: appointment.customerName ?? "" } : null,
    busy: appointment?.busy ?? true,
    rrule: appointment?.rrule ?? null,
  };
}

function lengthOf({ allDay, on, endOn, time, endTime }: Draft): number {
  const days = (Date.parse(endOn) - Date.parse(on)) / 60_000;
  return allDay ? days + 1440 : days + minutesOf(endTime) - minutesOf(time);
}

type AppointmentFormProps = {
  appointment?: Appointment | undefined;
  /** When it is, as it stands in its own zone; of a series the one that was opened. */
  begin: Begin;
  /** Of a series: its day by the rule. */
  occurrenceOn?: string | null | undefined;
  onTask?: ((begin: Begin) => void) | undefined;
  onClose: () => void;
};

/** An appointment, new or as it is. Of a series it asks which is meant. */
export function AppointmentForm({ appointment, begin, occurrenceOn, onTask, onClose }: AppointmentFormProps) {
  const t = useCalendarWords();
  const w = useWords();
  const [draft, write] = useState(() => draftOf(appointment, begin));
  const [typed, type] = useState("");
  const [asking, ask] = useState<"save" | "remove">();
  const choices = useCustomerChoices(typed);
  const [create, update, remove] = [useCreateAppointment(), useUpdateAppointment(), useRemoveAppointment()];
  const set = (part: Partial<Draft>) => write({ ...draft, ...part });
  const minutes = lengthOf(draft);
  const wrong = minutes < 1;
  const which = occurrenceOn ?? undefined;
  function save(scope?: Scope) {
    const { title, on, allDay, time, customer, location, notes, busy, rrule } = draft;
    if (title.trim() === "" || wrong) return;
    const body = {
      title: title.trim(),
      startOn: on,
      startTime: allDay ? null : time,
      minutes,
      location,
      notes,
      busy,
      customerId: customer?.id ?? null,
      ...(scope === "this" ? {} : { rrule }),
    };
    if (!appointment) return create.mutate(body, { onSuccess: onClose });
    if (which && !scope) return ask("save");
    update.mutate(
      { id: appointment.id, ...body, ...(which && scope ? { occurrenceOn: which, scope } : {}) },
      { onSuccess: onClose },
    );
  }
  function away(scope?: Scope) {
    if (!appointment) return;
    if (which && !scope) return ask("remove");
    remove.mutate({ id: appointment.id, occurrenceOn: which, scope }, { onSuccess: onClose });
  }
  /** The end moves along with the beginning. */
  function moveTo(part: { on?: string; time?: string }) {
    const next = { ...draft, ...part };
    const days = Math.round((Date.parse(next.on) - Date.parse(draft.on)) / 86_400_000);
    const late = minutesOf(next.time) - minutesOf(draft.time);
    const end = minutesOf(draft.endTime) + late;
    const over = Math.floor(end / 1440);
    write({ ...next, endOn: plusDays(draft.endOn, days + over), endTime: clockOf(end - over * 1440) });
  }
  return (
    <Sheet
      title={appointment ? t.appointment : t.newAppointment}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          {appointment ? (
            <Button danger icon="trash" onClick={() => away()}>
              {t.remove}
            </Button>
          ) : (
            onTask && (
              <Button subtle onClick={() => onTask({ on: draft.on, time: draft.allDay ? null : draft.time, minutes })}>
                {t.asTask}
              </Button>
            )
          )}
          <span className={css.gap} />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="appointment" busy={create.isPending || update.isPending} disabled={wrong}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="appointment" onSubmit={() => save()}>
        <TextField
          label={t.title}
          value={draft.title}
          maxLength={500}
          autoFocus={!appointment}
          onChange={(title) => set({ title })}
        />
        <CheckField label={t.allDay} on={draft.allDay} onChange={(allDay) => set({ allDay })} />
        <div className={css.when}>
          <DateField label={t.from} value={draft.on} onChange={(on) => on && moveTo({ on })} />
          {!draft.allDay && (
            <TextField label={t.begins} type="time" value={draft.time} onChange={(time) => time && moveTo({ time })} />
          )}
          <DateField
            label={draft.allDay ? t.lastDay : t.until}
            value={draft.endOn}
            min={draft.on}
            error={wrong ? t.endsBefore : undefined}
            onChange={(endOn) => endOn && set({ endOn })}
          />
          {!draft.allDay && (
            <TextField
              label={t.ends}
              type="time"
              value={draft.endTime}
              onChange={(endTime) => endTime && set({ endTime })}
            />
          )}
        </div>
        {appointment?.timeZone && <small>{t.zone(appointment.timeZone)}</small>}
        {!appointment?.seriesId && (
          <RepeatField
            value={{ rrule: draft.rrule, fromDone: false }}
            on={draft.on}
            onChange={({ rrule }) => set({ rrule })}
          />
        )}
        <div className={css.pair}>
          <ComboField
            label={t.customer}
            placeholder={w.findCustomer}
            value={draft.customer}
            {...choices}
            onSearch={type}
            onChange={(customer) => set({ customer })}
          />
          <TextField
            label={t.location}
            value={draft.location}
            maxLength={1000}
            onChange={(location) => set({ location })}
          />
        </div>
        <LongTextField label={t.notes} value={draft.notes} rows={3} onChange={(notes) => set({ notes })} />
        {appointment && appointment.attendees.length > 0 && (
          <ul className={css.guests} aria-label={t.guests}>
            {appointment.attendees.map(({ email, name, answer }) => (
              <li key={email}>
                {name || email} <Tag>{t.answers[answer]}</Tag>
              </li>
            ))}
          </ul>
        )}
        <CheckField label={t.busy} on={draft.busy} onChange={(busy) => set({ busy })} />
      </Form>
      {asking && (
        <ScopeSheet
          onChoose={(scope) => (asking === "save" ? save(scope) : away(scope))}
          onClose={() => ask(undefined)}
        />
      )}
    </Sheet>
  );
}
