import type { Customer } from "#modules/customers";

/** One card to a customer (vCard 3.0, which every phone and mail program reads). `company` names where a contact works. */
export function toVcard(customer: Customer, company: string): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:${text(customer.externalId ?? customer.id)}`,
    `FN:${text(customer.name)}`,
    nameLine(customer),
    ...some("ORG", customer.kind === "organisation" ? customer.name : company),
    ...(customer.kind === "organisation" ? ["X-ABSHOWAS:COMPANY"] : []),
    ...some("TITLE", customer.jobTitle),
    ...customer.phones.map(({ label, value }) => `TEL${typeOf(label)}:${text(value)}`),
    ...customer.emails.map(({ label, value }) => `EMAIL;TYPE=INTERNET${typeOf(label)}:${text(value)}`),
    ...customer.messengers.map(({ label, value }) => `X-${serviceOf(label)}:${text(value)}`),
    ...customer.addresses.flatMap(addressLines),
    ...birthdayLines(customer),
    ...(customer.tags.length > 0 ? [`CATEGORIES:${customer.tags.map(text).join(",")}`] : []),
    ...some("NOTE", customer.notes),
    `REV:${customer.createdAt}`,
    "END:VCARD",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
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

function serviceOf(label: string): string {
  return label.toUpperCase().replace(/[^A-Z0-9-]/g, "") || "MESSENGER";
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
