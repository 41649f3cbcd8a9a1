import type { AppointmentImport } from "#modules/work";
import { addDays } from "#platform/clock";
import type { Commission } from "./commissions/commissions.ts";
import { instantAt } from "./days.ts";
import type { SampleRequest } from "./request.ts";
import { appointments } from "./words/appointments.ts";

/** What is arranged for this week and the next, with those whose work goes on. */
export function makeAppointments(
  { today, timeZone, language, owner, newId }: SampleRequest,
  commissions: readonly Commission[],
): AppointmentImport[] {
  const clients = commissions.map(({ client }) => client);
  return appointments.map(({ title, inDays, time, minutes, place, rrule = null }) => {
    const words = title[language];
    const client = words.includes("{name}") ? clients.shift()! : null;
    return {
      id: newId(),
      title: words.replace("{name}", client?.name ?? ""),
      startOn: rrule ? mondayOf(addDays(today, inDays)) : workingDay(addDays(today, inDays)),
      startTime: time,
      minutes,
      location: place?.[language] ?? "",
      customerId: client?.id ?? null,
      rrule,
      ownerId: owner.id || null,
      createdAt: instantAt(addDays(today, Math.min(inDays, 0) - 2), 17 * 60, timeZone),
    };
  });
}

const weekdayOf = (on: string) => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
const mondayOf = (on: string) => addDays(on, -weekdayOf(on));

/** The day, or the Monday after it. */
const workingDay = (on: string) => (weekdayOf(on) < 5 ? on : addDays(mondayOf(on), 7));
