import { type Sentence, say } from "#platform/i18n";
import type { Encoding } from "../format.ts";
import type { RawCard } from "./cards.ts";
import { type CardColumn, ownProperties } from "./columns.ts";
import { type Manner, partsOf, textOf, unescaped } from "./decoding.ts";
import { addressLine, labelled, labelOf, labelWord, typesOf } from "./labels.ts";
import { isWide } from "./lines.ts";
import { messengerOf } from "./messengers.ts";
import { findPhoto } from "./photo.ts";
import { type Property, propertiesOf, versionOf } from "./properties.ts";

/** How many of each a file holds, as they stand in it. */
export type Contents = { cards: number; tel: number; email: number; adr: number; photo: number };

/** What one card says. `problem`: why it cannot be taken. `doubts`: what is worth a look. */
export type Card = {
  cells: Partial<Record<CardColumn, string>>;
  contents: Contents;
  photo: Uint8Array | null;
  problem: Sentence | null;
  doubts: Sentence[];
};

/** Reads a card, whatever its version. Nothing that it says about a person is lost: what has no place goes to the notes. */
export function readCard(raw: RawCard, encoding: Encoding): Card {
  const version = versionOf(raw.lines);
  const manner: Manner = { version, encoding: isWide(encoding) ? "utf-8" : encoding };
  const properties = propertiesOf(raw.lines, version);
  const named = (name: string) => properties.filter((one) => one.name === name);
  const text = (one: Property) => unescaped(textOf(one, manner), manner).replace(/\r\n?/g, "\n").trim();
  const texts = (name: string) => named(name).map(text).filter(Boolean);
  const parts = (one: Property, mark: ";" | ",") => partsOf(textOf(one, manner), mark, manner);
  const labels = new Map(named("X-ABLABEL").map((one) => [one.group, labelWord(text(one))]));
  const notes = texts("NOTE");
  const phones: string[] = [];
  const faxes: string[] = [];
  for (const one of named("TEL")) {
    const number = phoneOf(text(one));
    const label = labelOf(one, labels);
    if (number === "") continue;
    if (!/\d/.test(number)) notes.push(labelled(label || "tel", number));
    else if (typesOf(one).includes("fax")) faxes.push(labelled(label, number));
    else phones.push(labelled(typesOf(one).includes("pager") ? "pager" : label, number));
  }
  const emails: string[] = [];
  for (const one of named("EMAIL")) {
    const address = text(one).replace(/^mailto:/i, "");
    if (/[@＠]/.test(address)) emails.push(labelled(labelOf(one, labels), address));
    else if (address) notes.push(labelled("email", address));
  }
  const addresses = named("ADR").flatMap((one) => {
    const line = addressOf(parts(one, ";"));
    return line ? [labelled(labelOf(one, labels), line)] : [];
  });
  if (addresses.length === 0) {
    for (const one of named("LABEL")) {
      const written = text(one).replace(/\s*[\r\n]+\s*/g, ", ");
      if (written) addresses.push(labelled(labelOf(one, labels), written.replaceAll("|", "/")));
    }
  }
  const lunar = named("X-ALTBDAY").find(({ params }) => /chinese/i.test(params.get("CALSCALE")?.[0] ?? ""));
  const lunarDay = lunar && lunarOf(text(lunar), lunar.params.has("X-LEAP"));
  const [solar, unreadBirthday] = birthdayOf(named("BDAY").map(text));
  const birthday = lunarDay ?? solar;
  if (unreadBirthday) notes.push(labelled("birthday", unreadBirthday));
  for (const lines of raw.agents) notes.push(...agentNote(lines, encoding));
  for (const one of named("AGENT")) notes.push(...agentNote(text(one).split(/\r?\n/), encoding));
  const [organisation = [], ...otherFirms] = named("ORG").map((one) => parts(one, ";").filter(Boolean));
  for (const firm of otherFirms) if (firm.length > 0) notes.push(firm.join(", "));
  const [title, ...titles] = [...texts("TITLE"), ...texts("ROLE")];
  notes.push(...titles);
  const kind = kindOf(texts("KIND")[0] ?? texts("X-ADDRESSBOOKSERVER-KIND")[0], texts("X-ABSHOWAS")[0]);
  const found = findPhoto([...named("PHOTO"), ...named("LOGO")], manner);
  const ownName = texts("FN")[0] ?? nameOf(named("N").map((one) => parts(one, ";"))[0]);
  const name = ownName ?? (kind === "organisation" ? organisation[0] : undefined) ?? texts("NICKNAME")[0];
  const cells: Card["cells"] = {};
  const set = (column: CardColumn, value: string | undefined) => {
    if (value) cells[column] = value;
  };
  set("Name", name?.replace(/\s+/g, " "));
  set("Kind", kind ?? texts("X-SOLOIST-KIND")[0]);
  set("Organization", organisation[0]);
  set("Department", organisation.slice(1).join(", "));
  set("Job title", title);
  set("Phones", unique(phones));
  set("Emails", unique(emails));
  // Our own cards say addresses once more in all their parts, since a card has no place for text beside them.
  set("Addresses", texts("X-SOLOIST-ADDRESSES")[0] ?? unique(addresses));
  set("Birthday", named("X-ALTBDAY").map((one) => lunarBirthdayOf(one, text))[0] ?? birthday);
  set("Messengers", unique(properties.flatMap((one) => messengerOf(one, text) ?? [])));
  set(
    "Website",
    texts("URL")
      .map((url) => url.replace(/\s+/g, ""))
      .join("\n"),
  );
  set(
    "Tags",
    named("CATEGORIES")
      .flatMap((one) => parts(one, ","))
      .filter(Boolean)
      .map((tag) => tag.replace(/[;；|]/g, " "))
      .join("\n"),
  );
  set("Notes", notes.join("\n"));
  set("Language", texts("LANG")[0]);
  set("Photo", found?.shown);
  set("Nickname", texts("NICKNAME").join(", "));
  set("Fax", unique(faxes));
  set("UID", texts("UID")[0]);
  for (const [property, column] of Object.entries(ownProperties)) set(column, texts(property)[0]);
  const contents = {
    cards: 1,
    tel: named("TEL").length,
    email: named("EMAIL").length,
    adr: named("ADR").length,
    photo: named("PHOTO").length,
  };
  const problem = problemOf(raw, kind, cells);
  const doubts = [
    ...(version === null ? [noVersion()] : []),
    ...(ownName === undefined && !problem ? [noName(name)] : []),
    ...(found?.doubt ? [found.doubt] : []),
  ];
  return { cells, contents, photo: found?.photo ?? null, problem, doubts };
}

const unique = (lines: readonly string[]) => [...new Set(lines)].join("\n");

/** A number may come as an address: `tel:+1-418-656-9254;ext=102`. */
function phoneOf(text: string): string {
  const [number = "", ...rest] = text.replace(/^(?:tel|sms|callto):/i, "").split(";");
  const extension = rest.map((part) => /^ext=(.+)$/i.exec(part.trim())?.[1]).find(Boolean);
  return /^tel:/i.test(text) && extension
    ? `${number.trim()} ext. ${extension}`
    : text.replace(/^(?:tel|sms|callto):/i, "").trim();
}

/** PO box, flat, street, city, region, postal code, country. */
function addressOf([
  box = "",
  flat = "",
  street = "",
  city = "",
  region = "",
  postalCode = "",
  country = "",
]: string[]): string {
  const where = [street, flat, box]
    .map((part) => part.replace(/\s*[\r\n]+\s*/g, ", ").trim())
    .filter(Boolean)
    .join(", ");
  return addressLine({ street: where, city, region, postalCode, country });
}

/** Family, given, middle names, before and behind. Chinese names put the family first and no space between. */
function nameOf(parts: string[] | undefined): string | undefined {
  const [family = "", given = "", middle = "", before = "", behind = ""] = parts ?? [];
  const isHan = /\p{Script=Han}/u.test(family + given);
  const name = isHan ? family + middle + given : [before, given, middle, family, behind].filter(Boolean).join(" ");
  return name.trim() || undefined;
}

function kindOf(kind: string | undefined, shownAs: string | undefined): "organisation" | "person" | "group" | null {
  const word = kind?.toLowerCase();
  if (word === "group") return "group";
  if (word === "org" || /^company$/i.test(shownAs ?? "")) return "organisation";
  return word === "individual" ? "person" : null;
}

/** A birthday that we can keep, and one that we cannot (a year alone, "circa 1800"), which is noted as it stands. */
function birthdayOf(written: readonly string[]): [birthday: string | undefined, unread: string | undefined] {
  for (const text of written) {
    const full = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
    if (full && full[2] !== "00" && full[3] !== "00") {
      return [
        full[1] === "1604" || full[1] === "0000" ? `--${full[2]}-${full[3]}` : `${full[1]}-${full[2]}-${full[3]}`,
        undefined,
      ];
    }
    const yearless = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
    if (yearless) return [`--${yearless[1]}-${yearless[2]}`, undefined];
    if (/^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/.test(text)) return [text, undefined];
  }
  return [undefined, written.find(Boolean)];
}

/** A birthday of the Chinese calendar, as we and Apple's programs write it. */
function lunarBirthdayOf(one: Property, text: (one: Property) => string): string | undefined {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(text(one));
  if (!found || one.params.get("CALSCALE")?.[0]?.toLowerCase() !== "chinese") return undefined;
  const [, year, month, day] = found;
  const leap = one.params.has("X-LEAP") ? "闰" : "";
  return `农历${year === "-" ? "" : `${year}年`}${leap}${Number(month)}月${Number(day)}日`;
}

/** A day of the Chinese calendar, as people write it. */
function lunarOf(text: string, isLeap: boolean): string | undefined {
  const [, year, month, day] = /^(?:(\d{4})|-)-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  return month && `农历${year ? `${year}年` : ""}${isLeap ? "闰" : ""}${Number(month)}月${Number(day)}日`;
}

/** Whom to speak with instead: a card inside the card. */
function agentNote(lines: readonly string[], encoding: string): string[] {
  const inner = lines.filter((line) => line.trim() !== "" && !/^(BEGIN|END):VCARD/i.test(line));
  if (inner.length === 0) return [];
  const manner: Manner = { version: versionOf(inner), encoding };
  const properties = propertiesOf(inner, manner.version);
  const said = ["FN", "TEL", "EMAIL"].flatMap((name) =>
    properties.filter((one) => one.name === name).map((one) => unescaped(textOf(one, manner), manner).trim()),
  );
  return said.length > 0 ? [labelled("agent", said.filter(Boolean).join(", "))] : [];
}

function problemOf({ fault }: RawCard, kind: string | null, cells: Card["cells"]): Sentence | null {
  if (fault === "cut") {
    return say(
      "This card has no END: the file was cut off here or put together wrongly. The other cards are read.",
      "这张名片没有结束标记（END）：文件在这里被截断或拼接有误。其他名片照常读取。",
    );
  }
  if (fault === "huge")
    return say("This card is larger than 32 MB and was not read.", "这张名片超过 32 MB，没有读取。");
  if (kind === "group") {
    return say(
      "This card is a group of others, not a person; its members are read from their own cards.",
      "这张名片是一个群组，不是联系人；组内成员从各自的名片读取。",
    );
  }
  const says = cells.Name ?? cells.Organization ?? cells.Phones ?? cells.Emails ?? cells.Messengers;
  return says
    ? null
    : say("This card names nobody: no name, firm, phone or email.", "这张名片没有姓名、单位、电话或邮箱，不知道是谁。");
}

const noVersion = () =>
  say("This card does not say its version; it was read as well as could be.", "这张名片没有写版本号，已尽量读取。");
const noName = (name: string | undefined) =>
  name === undefined
    ? say(
        "This card has no name; it is called by its firm, phone or email.",
        "这张名片没有姓名，以单位、电话或邮箱代替。",
      )
    : say(
        `This card has no name; “${name.slice(0, 60)}” stands for it.`,
        `这张名片没有姓名，以“${name.slice(0, 60)}”代替。`,
      );
