/** How hours, holidays, feeds and connected calendars are read and written. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import { useSettingsWords } from "./words.ts";

export type Account = DataOf<"listCalendarAccounts">["items"][number];
export type CalendarFile = DataOf<"takeCalendarFile">;

const days = ["workingHours", "specialDays", "calendar"];

export function useWorkingHours() {
  return useQuery({
    queryKey: ["workingHours"],
    queryFn: ({ signal }) => call("getWorkingHours", { signal }).then(({ data }) => data),
  });
}

export function useUpdateHours() {
  return useWrite((body: BodyOf<"updateWorkingHours">) => call("updateWorkingHours", { body }), { touches: days });
}

/** The days set apart from a day on. */
export function useSpecialDays(from: string) {
  return (
    useQuery({
      queryKey: ["specialDays", from],
      queryFn: ({ signal }) => call("listSpecialDays", { query: { from }, signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

export function useSetDays() {
  return useWrite((body: BodyOf<"setSpecialDays">) => call("setSpecialDays", { body }), { touches: days });
}

export function useRemoveDay() {
  return useWrite((id: string) => call("removeSpecialDay", { params: { id } }), { touches: days });
}

export function useTakeHolidays() {
  const t = useSettingsWords();
  return useWrite((file: File) => call("importHolidays", { body: file }), {
    touches: days,
    says: ({ data }) => t.tookHolidays(data.days),
  });
}

export function useFeeds() {
  return useQuery({
    queryKey: ["calendarFeeds"],
    queryFn: ({ signal }) => call("listCalendarFeeds", { signal }).then(({ data }) => data.items),
  });
}

export function useCreateFeed() {
  return useWrite((body: BodyOf<"createCalendarFeed">) => call("createCalendarFeed", { body }), {
    touches: ["calendarFeeds"],
    quiet: true,
  });
}

export function useRevokeFeed() {
  return useWrite((id: string) => call("revokeCalendarFeed", { params: { id } }), {
    touches: ["calendarFeeds"],
    quiet: true,
  });
}

export function useAccounts() {
  return useQuery({
    queryKey: ["calendarAccounts"],
    queryFn: ({ signal }) => call("listCalendarAccounts", { signal }).then(({ data }) => data),
  });
}

export function useFindCalendars() {
  return useWrite((body: BodyOf<"findCalendars">) => call("findCalendars", { body }), {
    quiet: true,
    showsErrors: true,
  });
}

export function useConnect() {
  return useWrite((body: BodyOf<"connectCalendar">) => call("connectCalendar", { body }), {
    touches: ["calendarAccounts"],
    showsErrors: true,
  });
}

export function useSyncNow() {
  const t = useSettingsWords();
  return useWrite((id: string) => call("syncCalendar", { params: { id } }), {
    touches: ["calendarAccounts", "calendar"],
    says: t.syncing,
  });
}

export function useDisconnect() {
  const t = useSettingsWords();
  return useWrite((id: string) => call("disconnectCalendar", { params: { id } }), {
    touches: ["calendarAccounts"],
    says: t.disconnected,
  });
}

/** Looks what taking a file in would do. */
export function useLookAtFile() {
  return useWrite((file: File) => call("takeCalendarFile", { query: { look: "true" }, body: file }), {
    quiet: true,
  });
}

export function useTakeFile() {
  const t = useSettingsWords();
  return useWrite((file: File) => call("takeCalendarFile", { query: {}, body: file }), {
    touches: ["calendar", "appointments", "customers"],
    says: ({ data }) => t.tookFile(data.items.filter(({ state }) => state !== "same").length),
  });
}
