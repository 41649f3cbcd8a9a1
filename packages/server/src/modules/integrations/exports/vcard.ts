import type { Customer } from "#modules/customers";
import { addressText, entryText } from "./entries.ts";

/**
 * One card to a customer (vCard 3.0, which every phone and mail program reads). `company` names where a contact works.
 * What cards have no word for stands under names of ours, so that our own import gives back the whole customer.
 */
export function toVcard(customer: Customer, company: string, photo: Picture | null = null): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:${text(customer.externalId ?? customer.id)}`,
    `FN:${text(customer.name)}`,
    nameLine(customer),
    ...some("ORG", customer.kind === "organisation" ? customer.name : company),
    ...(customer.kind === "organisation" ? ["X-ABSHOWAS:COMPANY"] : []),
    ...some("TITLE", customer.jobTitle),
    ...customer.phones.flatMap(({ label, value }, at) => labelledLine("TEL", label, value, `p${at + 1}`)),
    ...customer.emails.flatMap(({ label, value }, at) =>
      labelledLine("EMAIL;TYPE=INTERNET", label, value, `e${at + 1}`),
    ),
    ...customer.messengers.map(chatLine),
    ...customer.addresses.flatMap(addressLines),
    ...birthdayLines(customer),
    ...(customer.tags.length > 0 ? [`CATEGORIES:${customer.tags.map(text).join(",")}`] : []),
    ...some("NOTE", customer.notes),
    ...some("LANG", customer.language ?? ""),
    ...ownLines(customer),
    ...(photo ? [`PHOTO;ENCODING=b;TYPE=${photo.type}:${photo.bytes.toString("base64")}`] : []),
    `REV:${customer.createdAt}`,
    "END:VCARD",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** A picture and what kind it is, JPEG or PNG. */
export type Picture = { type: string; bytes: Buffer };

/** What no card has a word for. */
function ownLines(customer: Customer): string[] {
  const { addresses } = customer;
  const isPlain = addresses.every(({ text, label }) => text === "" && (label === "" || types.has(label)));
  return [
    ...(customer.kind === "person" && (customer.industry || customer.size) ? ["X-SOLOIST-KIND:person"] : []),
    ...some("X-SOLOIST-ID", customer.externalId ?? ""),
    ...some("X-SOLOIST-LEVEL", customer.level ?? ""),
    ...some("X-SOLOIST-SOURCE", customer.source),
    ...some("X-SOLOIST-LIFECYCLE", customer.lifecycleSet ?? ""),
    ...some("X-SOLOIST-ROLE", customer.role ?? ""),
    ...some("X-SOLOIST-INDUSTRY", customer.industry),
    ...some("X-SOLOIST-SIZE", customer.size ?? ""),
    ...some("X-SOLOIST-NEEDS", customer.needs),
    ...some("X-SOLOIST-MET-HOW", customer.metHow),
    ...some("X-SOLOIST-MET-ON", customer.metOn ?? ""),
    ...some("X-SOLOIST-KEEP-IN-TOUCH", String(customer.keepInTouchDays ?? "")),
    ...some("X-SOLOIST-SINCE", customer.createdAt),
    ...(isPlain ? [] : some("X-SOLOIST-ADDRESSES", addresses.map(addressText).join("\n"))),
  ];
}

/** A label that is no type of cards stands beside its line, as Apple writes it. */
function labelledLine(name: string, label: string, value: string, group: string): string[] {
  const type = typeOf(label);
  if (type !== "" || label === "") return [`${name}${type}:${text(value)}`];
  return [`${group}.${name}:${text(value)}`, `${group}.X-ABLabel:${text(label)}`];
}

const chats = new Set(["wechat", "qq", "whatsapp", "skype", "telegram", "line", "dingtalk", "weibo"]);

function chatLine({ label, value }: Customer["messengers"][number]): string {
  return chats.has(label)
    ? `X-${label.toUpperCase()}:${text(value)}`
    : `X-SOLOIST-CHAT:${text(entryText(label, value))}`;
}

const some = (name: string, value: string) => (value === "" ? [] : [`${name}:${text(value)}`]);

/** Commas, semicolons, back-slashes and new lines are escaped; other control signs have no place in a card. */
function text(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll("\n", "\\n")
  );
}

/** Family and given name where the script tells them apart; a Chinese name stands whole in the family name. */
function nameLine({ name, kind }: Customer): string {
  if (kind === "organisation") return "N:;;;;";
  const words = name.trim().split(/\s+/);
  if (words.length === 1 || /\p{Script=Han}/u.test(name)) return `N:${text(name)};;;;`;
  return `N:${text(words.at(-1)!)};${text(words.slice(0, -1).join(" "))};;;`;
}

const types = new Map([
  ["work", "WORK"],
  ["home", "HOME"],
  ["mobile", "CELL"],
  ["cell", "CELL"],
  ["fax", "FAX"],
]);

function typeOf(label: string): string {
  const type = types.get(label.toLowerCase());
  return type ? `;TYPE=${type}` : "";
}

function addressLines({
  label,
  text: whole,
  country,
  region,
  city,
  street,
  postalCode,
}: Customer["addresses"][number]) {
  const parts = [street || (city || region ? "" : whole), city, region, postalCode, country].map(text);
  const lines = [`ADR${typeOf(label)}:;;${parts.join(";")}`];
  return whole ? [...lines, `LABEL${typeOf(label)}:${text(whole)}`] : lines;
}

/** A card knows solar birthdays; a day without its year is written as address books do. Lunar ones stand in a line of their own. */
function birthdayLines({ birthday, birthdayCalendar }: Customer): string[] {
  if (!birthday) return [];
  const day = birthday.slice(-5);
  if (birthdayCalendar !== "solar") {
    const leap = birthdayCalendar === "lunar-leap" ? ";X-LEAP=1" : "";
    return [`X-ALTBDAY;CALSCALE=chinese${leap}:${birthday.startsWith("-") ? `--${day}` : birthday}`];
  }
  return [birthday.startsWith("-") ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${day}` : `BDAY:${birthday}`];
}

/** Lines of at most 75 bytes; what follows begins with a blank. No character is cut in two. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  // Pictures are long, and need no look at each sign.
  if (/^[\x20-\x7e]*$/.test(line)) return `${line.slice(0, 75)}${line.slice(75).replace(/.{1,74}/g, "\r\n $&")}`;
  const pieces: string[] = [""];
  let room = 75;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (size > room) {
      pieces.push("");
      room = 74;
    }
    pieces[pieces.length - 1] += sign;
    room -= size;
  }
  return pieces.join("\r\n ");
}
