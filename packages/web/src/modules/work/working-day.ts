import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";

/** The first day on or after another on which the owner works; the day itself until that is known. */
export function useWorkingDay(on: string): string {
  const day = useQuery({
    queryKey: ["specialDays", "proposed", on],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => call("getWorkingDay", { params: { on }, signal }).then(({ data }) => data),
  }).data;
  return !day || day.working ? on : day.next;
}
