/** How the calendar is read and written: what is moved is there before the server has answered. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { type BodyOf, call } from "#platform/client";
import { plusDays, useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { type Calendar, clockOf, type Item, lengthOf, minutesOf } from "./days.ts";
import type { Scope } from "../repeat/scope-sheet.tsx";
import { useCalendarWords } from "./words.ts";

const touches = ["calendar", "appointments", "tasks", "opportunities", "customers"];
const key = "calendar";

/** Everything that has a day from one day to another. */
export function useCalendar(from: string, to: string) {
  return useQuery({
    queryKey: [key, "days", from, to],
    queryFn: ({ signal }) => call("getCalendar", { query: { from, to }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export type Move = {
  item: Item;
  on: string;
  time?: string | null | undefined;
  minutes?: number | undefined;
  scope?: Scope | undefined;
};

/** An item as it will stand. */
export function movedTo(item: Item, { on, time, minutes }: Move): Item {
  const clock = time === undefined ? item.time : time;
  const length =
    (minutes ?? (clock === null) === (item.time === null)) ? (minutes ?? lengthOf(item)) : clock ? 60 : 1440;
  if (clock === null)
    return { ...item, on, time: null, endOn: plusDays(on, Math.ceil(length / 1440) - 1), endTime: null };
  const end = minutesOf(clock) + length;
  const days = Math.floor(Math.max(0, end - 1) / 1440);
  return { ...item, on, time: clock, endOn: plusDays(on, days), endTime: clockOf(end - days * 1440) };
}

function showMove(client: QueryClient, move: Move): () => void {
  const keys = { queryKey: [key, "days"] };
  const before = client.getQueriesData<Calendar>(keys);
  client.setQueriesData<Calendar>(
    keys,
    (calendar) =>
      calendar && {
        ...calendar,
        items: calendar.items.map((item) => (item.key === move.item.key ? movedTo(item, move) : item)),
      },
  );
  return () => before.forEach(([queryKey, calendar]) => client.setQueryData(queryKey, calendar));
}

/** Puts something on another day or time, or makes it longer. */
export function useMove() {
  const t = useCalendarWords();
  const { day, duration } = useFormats();
  return useWrite(
    ({ item, on, time, minutes, scope }: Move) =>
      call("moveCalendarItem", {
        params: { source: item.source, id: item.id },
        body: {
          on,
          ...(time === undefined ? {} : { time }),
          ...(minutes === undefined ? {} : { minutes }),
          ...(item.occurrenceOn === null ? {} : { occurrenceOn: item.occurrenceOn }),
          ...(scope === undefined ? {} : { scope }),
        },
      }),
    {
      touches,
      before: (move, client) => showMove(client, move),
      says: (_, { item, on, time, minutes }) =>
        minutes !== undefined && on === item.on && (time === undefined || time === item.time)
          ? t.longer(duration(minutes))
          : t.moved([day(on), time].filter(Boolean).join(" ")),
    },
  );
}

export function useAppointment(id: string | undefined) {
  return useQuery({
    queryKey: ["appointments", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call("getAppointment", { params: { id: id ?? "" }, signal }).then(({ data }) => data),
  });
}

export function useCreateAppointment() {
  const t = useCalendarWords();
  return useWrite((body: BodyOf<"createAppointment">) => call("createAppointment", { body }), {
    touches,
    says: t.made,
  });
}

export function useUpdateAppointment() {
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"updateAppointment">) =>
      call("updateAppointment", { params: { id }, body }),
    { touches },
  );
}

export function useRemoveAppointment() {
  const t = useCalendarWords();
  return useWrite(
    ({ id, occurrenceOn, scope }: { id: string; occurrenceOn?: string | undefined; scope?: Scope | undefined }) =>
      call("removeAppointment", {
        params: { id },
        query: { ...(occurrenceOn ? { occurrenceOn } : {}), ...(scope ? { scope } : {}) },
      }),
    { touches, says: t.removed },
  );
}
