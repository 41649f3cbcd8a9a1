/** How kinds of meetings and bookings are read and written. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type MeetingKind = DataOf<"listMeetingKinds">["items"][number];
type Draft = BodyOf<"createMeetingKind">;

/** The words of the booking page's settings. */
export function useBookingWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

/** Where visitors book this kind. */
export const addressOf = ({ slug }: MeetingKind) => `${location.origin}/p/book/${slug}`;

const touches = ["meetingKinds"];

/** The kinds of meetings that are offered or closed. */
export function useMeetingKinds() {
  return useQuery({
    queryKey: ["meetingKinds"],
    queryFn: ({ signal }) => call("listMeetingKinds", { signal }).then(({ data }) => data.items),
  });
}

/** Booked meetings from today on. */
export function useBookings() {
  return useQuery({
    queryKey: ["bookings"],
    meta: { reads: ["appointments", "customers", "meetingKinds"] },
    queryFn: ({ signal }) => call("listBookings", { signal }).then(({ data }) => data.items),
  });
}

/** Makes a kind of meeting, or changes the one of an id. */
export function useSaveKind(id: string | undefined, after: () => void) {
  const t = useBookingWords();
  return useWrite(
    async ({ slug, ...body }: Draft) => {
      const { operation } = id
        ? await call("updateMeetingKind", { params: { id }, body: { ...body, ...(slug ? { slug } : {}) } })
        : await call("createMeetingKind", { body: { ...body, ...(slug ? { slug } : {}) } });
      return { operation };
    },
    { touches, says: t.saved, after, showsErrors: true },
  );
}

/** Opens or closes a kind of meeting. */
export function useSwitchKind(id: string) {
  return useWrite((active: boolean) => call("updateMeetingKind", { params: { id }, body: { active } }), { touches });
}

/** Puts a kind of meeting into the bin. */
export function useRemoveKind() {
  const t = useBookingWords();
  return useWrite((id: string) => call("removeMeetingKind", { params: { id } }), { touches, says: t.removed });
}

/** Cancels a booking: its appointment and its task go. */
export function useCancelBooking() {
  const t = useBookingWords();
  return useWrite((id: string) => call("cancelBooking", { params: { id } }), {
    touches: ["bookings", "appointments", "tasks", "calendar"],
    says: t.cancelled,
  });
}
