import type { Person } from "../candidate.ts";
import type { Channel } from "../table.ts";

/** How to reach somebody with a few lines: where they write themselves, else by mail; a message when nothing is known. */
export function channelToWrite(person: Person | undefined): Channel {
  if (!person) return "message";
  if (person.language === "en" && person.email) return "mail";
  if (person.messenger || person.phone) return "message";
  return person.email ? "mail" : "message";
}

/** How to talk something over: by phone where there is one. */
export function channelToTalk(person: Person | undefined): Channel {
  return person?.phone || !(person?.messenger || person?.email) ? "call" : channelToWrite(person);
}
