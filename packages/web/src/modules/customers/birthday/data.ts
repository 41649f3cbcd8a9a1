import { useQuery } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import type { Customer } from "../data.ts";

export type BirthdayDates = DataOf<"getBirthdayDates">;

/** A birthday in both calendars and when it is kept next; undefined while nobody knows it yet. */
export function useBirthdayDates(birthday: string | null, calendar: Customer["birthdayCalendar"]) {
  const { today } = useFormats();
  return useQuery({
    queryKey: ["birthdays", birthday, calendar, today],
    enabled: birthday !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call("getBirthdayDates", { query: { birthday: birthday!, calendar, today }, signal }).then(({ data }) => data),
  }).data;
}
