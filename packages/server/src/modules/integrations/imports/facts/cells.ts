import { instantOf } from "../values/local-times.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { isMasked, normaliseEmail, normalisePhone } from "#platform/text";
import type { Field } from "../recognition/fields.ts";
import { parseBirthday } from "../values/birthdays.ts";
import { cleanCell, cleanId, isBlankCell, isSentence, quoted, splitCell } from "../values/cells.ts";
import { parseBoolean, parseOrderKind, parseOrderState, parseOutcome, parseProbability } from "../values/choices.ts";
import { currencyOf } from "../values/currencies.ts";
import { type DateOrder, parseDate } from "../values/dates.ts";
import type { DecimalMark } from "../values/decimals.ts";
import { parseMoney } from "../values/money.ts";
import { parseQuantity } from "../values/quantities.ts";
import { addressesIn, type Entry, entryOf, messengers } from "./entries.ts";
import { tooLong, wordsOf } from "./texts.ts";

/** How the cells of a file are written. */
export type Manner = {
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  currency: string;
  timeZone: string;
  /** The firm's currency and language. */
  home: string;
  language: Language;
  /** Where local phones ring, as the header's language tells; what reads there is no doubt. */
  phoneCountries?: readonly string[];
};

/** A day, and the instant it stands for: local midnight where the cell names no time. */
export type Moment = { on: string; at: string };

const longestText = 500;
const longestNote = 20_000;
/** Fields in which any word is meant as it stands, "null" and "-" too. */
const literal = new Set(["customer.name", "customer.firstName", "customer.lastName", "customer.notes", "note.text"]);

/** Whether a cell of this field says nothing. */
export function saysNothing(field: Field, cell: string): boolean {
  // A bill writes "/" for money that neither came nor went.
  if (field.value === "orderKind") return cleanCell(cell) === "";
  // A shop writes the apostrophe of its notes where there is none.
  if (field.id === "order.notes" && /^\s*['`]\s*$/.test(cell)) return true;
  return cell === "" || (literal.has(field.id) ? wordsOf(cell) === "" : isBlankCell(cell));
}

/** Reads a cell as its field wants it: a value, or the sentence that says what is wrong. Money expects `currency`. */
export function readCell(field: Field, cell: string, manner: Manner, currency: string): unknown {
  switch (field.value) {
    case "id":
      return idIn(cell);
    case "text":
      return limited(wordsOf(cell), longestText);
    case "longText":
      return limited(wordsOf(cell), longestNote);
    case "list":
      return splitCell(cell).map((word) => word.slice(0, 50));
    case "phone":
      return phones(cell, manner.phoneCountries ?? []);
    case "email":
      return emails(cell);
    case "date":
    case "time":
      return moment(cell, manner);
    case "messengers":
      return messengers(cell);
    case "addresses":
      return addressesIn(cell);
    case "photo":
      return cleanCell(cell);
    case "birthday":
      return parseBirthday(cell, manner.dateOrder);
    case "money":
      return parseMoney(cell, currency, manner.decimalMark);
    case "currency":
      return currencyOf(cleanCell(cell), manner.currency) ?? noCurrency(cell);
    case "quantity":
      return parseQuantity(cell, manner.decimalMark);
    case "probability":
      return parseProbability(cell);
    case "state":
      return parseOrderState(cell);
    case "outcome":
      return parseOutcome(cell);
    case "orderKind":
      return parseOrderKind(cell);
    case "yesNo":
      return parseBoolean(cell);
    case "custom":
      return noSuchField(field);
  }
}

/** A spreadsheet keeps fifteen digits of a number; the others it makes zeros, and nobody can tell what they were. */
function idIn(cell: string): string | Sentence | Doubtful {
  const id = limited(cleanId(cell), 200);
  if (isSentence(id) || !/^\d{15}0{2,}$/.test(id)) return id;
  const doubt = say(
    `“${quoted(id)}” ends in zeros, as when a spreadsheet rounds a long number; look whether it is whole.`,
    `“${quoted(id)}”以多个 0 结尾，可能是表格软件截断的长数字，请核对是否完整。`,
  );
  return { kept: id, doubt };
}

function limited(text: string | Sentence, longest: number): string | Sentence {
  return isSentence(text) ? text : (tooLong(text, longest) ?? text);
}

function moment(cell: string, { dateOrder, timeZone }: Manner): Moment | Sentence {
  const date = parseDate(cell, dateOrder, timeZone);
  if (isSentence(date)) return date;
  if (date.at) return { on: date.on, at: date.at };
  return { on: date.on, at: new Date(instantOf(Date.parse(`${date.on}T00:00:00Z`), timeZone)).toISOString() };
}

/** A value that is kept as it is written although it looks wrong; the owner is told. */
export type Doubtful = { kept: Entry[] | string; doubt: Sentence };

export function isDoubtful(value: unknown): value is Doubtful {
  return typeof value === "object" && value !== null && "doubt" in value;
}

/** Numbers nobody can read are kept as typed, as long as they have digits; hidden ones too. */
function phones(cell: string, countries: readonly string[]): Entry[] | Doubtful | Sentence {
  const parts = splitCell(cell)
    .map(entryOf)
    .map(({ label, value }) => ({ label, value: abroad(value, countries) ?? value }));
  const unread = parts.find(({ value }) => !isMasked(value) && normalisePhone(value) === null);
  if (unread === undefined) return parts;
  const wrong = /^\d[.,]\d*E\+?\d+$/i.test(unread.value)
    ? say(
        `“${quoted(unread.value)}” is a phone number that a spreadsheet shortened; its last digits are lost.`,
        `“${quoted(unread.value)}”是被表格软件缩写的电话号码，末尾数字已丢失。`,
      )
    : say(`“${quoted(unread.value)}” is not a phone number.`, `“${quoted(unread.value)}”不是电话号码。`);
  return parts.every(({ value }) => /\p{Nd}/u.test(value) || isMasked(value))
    ? { kept: parts, doubt: keptAsTyped(wrong) }
    : wrong;
}

const chineseMobile = /^\D*1[3-9]\d(?:[\s-]?\d){8}\D*$/;

/** A local number of another country in full, where the sheet is one of that country. */
function abroad(value: string, countries: readonly string[]): string | undefined {
  if (countries.length === 0 || value.trim().startsWith("+") || chineseMobile.test(value)) return undefined;
  for (const country of countries) {
    const phone = normalisePhone(value, country);
    // What has an extension is kept as it stands.
    if (phone) return phone.extension ? undefined : phone.e164;
  }
  return undefined;
}

function emails(cell: string): Entry[] | Doubtful | Sentence {
  const parts = splitCell(cell)
    // Outlook writes the address inside its own server so, which nobody outside can write to.
    .filter((part) => !/^\/o=/i.test(part))
    .map(entryOf)
    .map(({ label, value }) => ({ label, value: normaliseEmail(value) ?? value }));
  const unread = parts.find(({ value }) => !isMasked(value) && normaliseEmail(value) === null);
  if (unread === undefined) return parts;
  const wrong = say(`“${quoted(unread.value)}” is not an email address.`, `“${quoted(unread.value)}”不是邮箱地址。`);
  return parts.every(({ value }) => /[@＠]/.test(value)) ? { kept: parts, doubt: keptAsTyped(wrong) } : wrong;
}

const noSuchField = ({ label }: Field) =>
  say(`There is no field “${label.en}” any more.`, `字段“${label["zh-CN"]}”已不存在。`);
const keptAsTyped = (wrong: Sentence): Sentence =>
  say(`${wrong.en} It is kept as typed.`, `${wrong["zh-CN"]}已按原样保留。`);
const noCurrency = (cell: string) =>
  say(`“${quoted(cell)}” is not a currency we know.`, `不认识货币“${quoted(cell)}”。`);
