import { useRouter, useSearch } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useLanguage } from "#platform/i18n";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { type Scope, ScopeSheet } from "../repeat/scope-sheet.tsx";
import { FileSheet } from "../settings/file-sheet.tsx";
import { TaskForm } from "../tasks/task-form.tsx";
import { Agenda } from "./agenda.tsx";
import { AppointmentForm, type Begin } from "./appointment-form.tsx";
import css from "./calendar.module.css";
import { type Move, useCalendar, useMove } from "./data.ts";
import { type Item, rangeOf, turned, type View } from "./days.ts";
import { Month } from "./month.tsx";
import { Opened } from "./opened.tsx";
import { TimeGrid } from "./time-grid.tsx";
import { useCalendarWords } from "./words.ts";

const onDesktop = ["month", "week", "day"] as const;
const onPhone = ["agenda", "day"] as const;

function nameOf(view: View, from: string, on: string, language: string, short: boolean): string {
  const say = (options: Intl.DateTimeFormatOptions, day: string) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));
  if (view === "day") {
    const year = short ? {} : { year: "numeric" as const };
    return say({ ...year, month: short ? "short" : "long", day: "numeric", weekday: "short" }, on);
  }
  return say({ year: "numeric", month: "long" }, view === "week" ? from : on);
}

/** Everything that has a day, by month, week and day; on the phone an agenda and the day. */
export function CalendarPage() {
  const t = useCalendarWords();
  const { today } = useFormats();
  const language = useLanguage();
  const phone = useIsPhone();
  const router = useRouter();
  const search = useSearch({ from: "/shell/calendar" });
  const shown: readonly View[] = phone ? onPhone : onDesktop;
  const view = shown.find((one) => one === search.view) ?? (phone ? "agenda" : "week");
  const on = search.on ?? today;
  const { from, to } = rangeOf(view, on);
  const calendar = useCalendar(from, to);
  const move = useMove();
  const [opened, open] = useState<Item>();
  const [creating, create] = useState<Begin | undefined>(search.new ? { on, time: "09:00", minutes: 60 } : undefined);
  const [task, makeTask] = useState<Begin>();
  const [asking, ask] = useState<Move>();
  const [file, take] = useState<File>();
  const input = useRef<HTMLInputElement>(null);
  const go = (next: { view?: View; on?: string }) =>
    void router.navigate({ to: "/calendar", search: { view: next.view ?? view, on: next.on ?? on }, replace: true });
  const add = () => create({ on, time: "09:00", minutes: 60 });
  useShortcuts([
    { keys: "c", says: t.newAppointment, run: add },
    { keys: "t", says: t.today, run: () => go({ on: today }) },
    { keys: "arrowleft", says: t.previous[view], run: () => go({ on: turned(view, on, -1) }) },
    { keys: "arrowright", says: t.next[view], run: () => go({ on: turned(view, on, 1) }) },
    ...shown.map((one) => ({ keys: one[0]!, says: t.views[one], run: () => go({ view: one }) })),
  ]);
  function put(item: Item, day: string, time?: string | null, minutes?: number) {
    const wanted = { item, on: day, time, minutes };
    if (item.source === "appointments" && item.occurrenceOn !== null) ask(wanted);
    else move.mutate(wanted);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped) take(dropped);
  }
  function show(item: Item) {
    if (item.href) router.history.push(item.href);
    else open(item);
  }
  const parts = {
    from,
    to,
    onOpen: show,
    onMove: put,
    onCreate: (day: string, time: string | null, minutes: number) => create({ on: day, time, minutes }),
    onDay: (day: string) => go({ view: "day", on: day }),
  };
  return (
    <Page
      title={nameOf(view, from, on, language, phone)}
      eyebrow={t.calendar}
      tab={t.calendar}
      fill
      actions={
        <>
          <Segmented
            label={t.view}
            value={view}
            choices={shown.map((value) => ({ value, label: t.views[value] }))}
            onChange={(next) => go({ view: next })}
          />
          {!phone && (
            <Button primary keys="c" onClick={add}>
              {t.newAppointment}
            </Button>
          )}
        </>
      }
    >
      <div className={css.turn}>
        <Button icon="left" label={t.previous[view]} onClick={() => go({ on: turned(view, on, -1) })} />
        <Button onClick={() => go({ on: today })} disabled={on === today}>
          {t.today}
        </Button>
        <Button icon="right" label={t.next[view]} onClick={() => go({ on: turned(view, on, 1) })} />
        <span className={css.gap} />
        {phone && <Button icon="plus" label={t.newAppointment} onClick={add} />}
        <ActionMenu
          actions={[
            { label: t.file, icon: "upload", run: () => input.current?.click() },
            { label: t.settings, icon: "settings", run: () => router.history.push("/settings?section=calendar") },
          ]}
        >
          <Button subtle icon="more" label={t.others} />
        </ActionMenu>
      </div>
      <input
        ref={input}
        className={css.file}
        type="file"
        accept=".ics,text/calendar"
        aria-label={t.file}
        tabIndex={-1}
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = "";
        }}
      />
      {calendar.error && <ErrorNotice error={calendar.error} retry={() => void calendar.refetch()} />}
      {calendar.isPending && <Skeleton lines={8} />}
      <div className={css.body} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {calendar.data &&
          (view === "month" ? (
            <Month calendar={calendar.data} month={on.slice(0, 7)} {...parts} />
          ) : view === "agenda" ? (
            <Agenda calendar={calendar.data} {...parts} />
          ) : (
            <TimeGrid calendar={calendar.data} {...parts} key={view} />
          ))}
      </div>
      {!phone && <p className={css.hint}>{t.hint}</p>}
      {creating && (
        <AppointmentForm
          begin={creating}
          onTask={(begin) => {
            create(undefined);
            makeTask(begin);
          }}
          onClose={() => create(undefined)}
        />
      )}
      {task && <TaskForm begin={task} onClose={() => makeTask(undefined)} />}
      {file && <FileSheet file={file} onClose={() => take(undefined)} />}
      {opened && <Opened item={opened} onClose={() => open(undefined)} />}
      {asking && (
        <ScopeSheet onChoose={(scope: Scope) => move.mutate({ ...asking, scope })} onClose={() => ask(undefined)} />
      )}
    </Page>
  );
}
