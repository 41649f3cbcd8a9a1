import type { Channel, Kind } from "../table.ts";

/** What it takes to do a thing by each channel, looking up and writing down included, in minutes. */
export const minutesByChannel: Readonly<Record<Channel, number>> = {
  message: 5,
  mail: 10,
  call: 15,
  todo: 30,
  meeting: 60,
  visit: 90,
};

/** What must be looked up before, in minutes: where a deal stands, what a silent customer used to buy. */
export const preparationByKind: Readonly<Record<Kind, number>> = {
  task: 0,
  follow_up: 0,
  deal: 5,
  owed: 0,
  silent: 5,
  birthday: 0,
  keep_in_touch: 0,
  renew: 10,
  delivery: 0,
  package: 5,
};

/** How many minutes an action takes. All are multiples of five, which keeps the exact plan fast. */
export function minutesOf(kind: Kind, channel: Channel): number {
  return minutesByChannel[channel] + preparationByKind[kind];
}
