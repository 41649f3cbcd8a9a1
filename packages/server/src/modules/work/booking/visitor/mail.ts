import type { Mailer } from "#platform/mail";
import type { Visitor } from "../actions.ts";
import type { MeetingKindRow } from "../table.ts";
import { whenWords } from "./times.ts";
import { words } from "./words.ts";

type Mailed = { visitor: Visitor; kind: MeetingKindRow; at: string; firm: string; url: string };

/** Confirms a booking by mail where a server is set and an address was given. The page is not kept waiting, nor fails by it. */
export function mailBooking(mailer: Mailer, { visitor, kind, at, firm, url }: Mailed): void {
  const { name, email, timeZone, language } = visitor;
  if (!mailer || email === "") return;
  const t = words[language];
  const when = whenWords(at, kind.minutes, timeZone, language);
  const text = t.mailText(name, kind.name, when, kind.place, url);
  const subject = t.mailSubject(kind.name, firm).replace(/\s+/g, " ");
  // The page itself shows the private link: a mail that does not leave loses nothing.
  mailer({ to: email, subject, text }).catch(() => {});
}
