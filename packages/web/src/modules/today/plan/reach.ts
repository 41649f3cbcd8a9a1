import { callLink as callLinkOf } from "#platform/formats";
import type { Item } from "./data.ts";

/** `mailto:` with the prepared text; undefined where no address is known. */
export function mailLink({ contact, subject }: Pick<Item, "contact" | "subject">, text: string): string | undefined {
  if (!contact.email) return undefined;
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return `mailto:${encodeURIComponent(contact.email).replace("%40", "@")}?${query}`;
}

/** `tel:` for a number; undefined for one that hides digits. */
export function callLink({ contact }: Pick<Item, "contact">): string | undefined {
  return callLinkOf(contact.phone);
}

/** `sms:` with the prepared text; undefined where digits are hidden, and for an extension, which takes no messages. */
export function smsLink({ contact }: Pick<Item, "contact">, text: string): string | undefined {
  const number = callLinkOf(contact.phone)?.replace("tel:", "");
  return number && !number.includes(",") ? `sms:${number}?body=${encodeURIComponent(text)}` : undefined;
}
