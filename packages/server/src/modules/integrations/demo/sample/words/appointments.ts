import { type Sentence, say } from "#platform/i18n";

/** What stands in the owner's calendar. `{name}` is a customer's; days count from today, and fall on a working day. */
export type AppointmentWords = {
  title: Sentence;
  inDays: number;
  /** None: the whole day. */
  time: string | null;
  minutes: number;
  place?: Sentence;
  rrule?: string;
};

const day = 1440;

export const appointments: readonly AppointmentWords[] = [
  { title: say("Plan of the week", "周计划"), inDays: -28, time: "09:00", minutes: 30, rrule: "FREQ=WEEKLY" },
  { title: say("Call with {name}", "和{name}通话"), inDays: 0, time: "16:00", minutes: 30 },
  {
    title: say("Visit to {name}", "拜访{name}"),
    inDays: 1,
    time: "10:00",
    minutes: 90,
    place: say("At theirs", "对方公司"),
  },
  { title: say("Lunch with {name}", "和{name}午餐"), inDays: 3, time: "12:00", minutes: 75 },
  { title: say("Accounts with the bookkeeper", "和代账会计对账"), inDays: 5, time: "14:00", minutes: 60 },
  { title: say("Proposal for {name}", "给{name}讲方案"), inDays: 8, time: "15:00", minutes: 60 },
  { title: say("Trade fair", "行业展会"), inDays: 11, time: null, minutes: 2 * day },
];
