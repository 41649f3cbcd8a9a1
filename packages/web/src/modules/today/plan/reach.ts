import type { Item } from "./data.ts";

/** `mailto:` with the prepared text; undefined where no address is known. */
export function mailLink({ contact, subject }: Pick<Item, "contact" | "subject">, text: string): string | undefined {
  if (!contact.email) return undefined;
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return `mailto:${encodeURIComponent(contact.email).replace("%40", "@")}?${query}`;
}

const dialable = (phone: string | null) =>
  phone && !/[*＊]/u.test(phone) ? phone.replaceAll(/[^\d+]/g, "") : undefined;

/** `tel:` for a number; undefined for one that hides digits. */
export function callLink({ contact }: Pick<Item, "contact">): string | undefined {
  const number = dialable(contact.phone);
  return number && `tel:${number}`;
}

/** `sms:` with the prepared text. */
export function smsLink({ contact }: Pick<Item, "contact">, text: string): string | undefined {
  const number = dialable(contact.phone);
  return number && `sms:${number}?body=${encodeURIComponent(text)}`;
}

/** A Chinese number in the groups people read it in; others as they are. */
export function readablePhone(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone);
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : phone;
}
