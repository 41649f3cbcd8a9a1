import { isTaxNumber, tidyTaxNumber } from "#modules/customers";
import { say } from "#platform/i18n";
import type { Birthday } from "../values/birthdays.ts";
import { isMasked } from "#platform/text";
import type { Moment } from "./cells.ts";
import type { AddressFacts, Entry } from "./entries.ts";
import type { CustomerFacts, InvoiceTitleFacts, OrganisationFacts } from "./facts.ts";
import { ownValues } from "./custom.ts";
import type { Part } from "./read-rows.ts";
import { addressLine } from "../reading/index.ts";
import { tooLong } from "./texts.ts";
import type { Quantity } from "../values/quantities.ts";
import { kindOf, languageOfWord, levelOf, lifecycleOf, roleOf, sizeOf } from "./words.ts";

const text = (value: unknown) => value as string | undefined;
const lists = <T = string>(value: unknown) => ((value as T[][] | undefined) ?? []).flat();

/** What a row says of a customer; undefined when it says nothing. */
export function customerOf(part: Part): CustomerFacts | undefined {
  const { slots, wrong, photo } = part;
  const facts: CustomerFacts = {};
  const tags = lists(slots["customer.tags"])
    .map((tag) => tag.replace(/^\* /, ""))
    .filter((tag) => tag !== "myContacts"); // Google marks its own groups so, and puts everybody into this one
  /** A word that none of our choices means is kept as a tag. */
  const choice = <C>(word: string | undefined, read: (word: string) => C | null): C | undefined => {
    if (word === undefined) return undefined;
    const found = read(word);
    if (found === null) tags.push(word.slice(0, 50));
    return found ?? undefined;
  };
  const set = <K extends keyof CustomerFacts>(key: K, value: CustomerFacts[K] | undefined) => {
    if (value !== undefined) facts[key] = value;
  };
  set(
    "name",
    nameOf(text(slots["customer.name"]), text(slots["customer.firstName"]), text(slots["customer.lastName"])),
  );
  // A hidden account name (t**1) is that of many.
  const externalId = text(slots["customer.externalId"]);
  if (externalId && !isMasked(externalId)) facts.externalId = externalId;
  set("kind", choice(text(slots["customer.kind"]), kindOf));
  set("level", choice(text(slots["customer.level"]), levelOf));
  set("lifecycleSet", choice(text(slots["customer.lifecycle"]), lifecycleOf));
  set("language", choice(text(slots["customer.language"]), languageOfWord));
  set("role", choice(text(slots["customer.role"]), roleOf));
  if (!saysOfFirm(part)) {
    // Of a person without a firm a trade is a word like any other.
    if (slots["customer.kind"] === undefined) tags.push(...(text(slots["customer.industry"]) ?? "").split("\n"));
    else set("industry", text(slots["customer.industry"])?.slice(0, 100));
    set("size", choice(text(slots["customer.size"]), sizeOf));
  }
  set("metHow", text(slots["customer.metHow"]));
  set("metOn", (slots["customer.metOn"] as Moment | undefined)?.on);
  set("keepInTouchDays", daysOf(part));
  const needs = text(slots["customer.needs"]);
  set("needs", needs);
  const longNeeds = needs && tooLong(needs, 10_000);
  if (longNeeds) wrong("customer.needs", longNeeds);
  set("jobTitle", text(slots["customer.jobTitle"])?.slice(0, 200));
  set("source", text(slots["customer.source"])?.slice(0, 200));
  set("createdAt", (slots["customer.createdAt"] as Moment | undefined)?.at);
  const phones = lists<Entry>(slots["customer.phone"]);
  const emails = lists<Entry>(slots["customer.email"]);
  const messengers = lists<Entry>(slots["customer.messengers"]);
  const wechat = text(slots["customer.wechat"]);
  if (phones.length > 0) facts.phones = phones;
  if (emails.length > 0) facts.emails = emails;
  if (wechat) messengers.unshift({ label: "wechat", value: wechat.slice(0, 200) });
  if (messengers.length > 0) facts.messengers = messengers;
  const words = tags.filter((tag) => tag !== "");
  if (words.length > 0) facts.tags = [...new Set(words.map((tag) => tag.slice(0, 50)))];
  const address = addressOf({ slots });
  const addresses = allAddresses(address, lists<AddressFacts>(slots["customer.addresses"]));
  if (addresses.length > 0) facts.addresses = addresses;
  if (photo && slots["customer.photo"] !== undefined) facts.photo = photo;
  const notes = [text(slots["customer.website"]), ...((slots["customer.notes"] as string[] | undefined) ?? [])];
  set("notes", notes.filter(Boolean).join("\n") || undefined);
  const long = facts.notes && tooLong(facts.notes, 100_000);
  if (long) wrong("customer.notes", long);
  birthdayInto(facts, slots["customer.birthday"] as Birthday | undefined);
  const calendar = text(slots["customer.birthdayCalendar"]);
  if (facts.birthday && calendar && /^(lunar|农历|阴历)/i.test(calendar)) {
    facts.birthdayCalendar = /leap|闰/i.test(calendar) ? "lunar-leap" : "lunar";
  }
  set("invoiceTitle", invoiceTitleOf(part));
  set("custom", ownValues(part, "customer"));
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** A number that is none would be in the way of every invoice. */
function invoiceTitleOf({ slots, wrong }: Part): InvoiceTitleFacts | undefined {
  const title = text(slots["customer.invoiceTitle"])?.slice(0, 200);
  const taxNumber = tidyTaxNumber(text(slots["customer.taxNumber"]) ?? "");
  if (taxNumber !== "" && !isTaxNumber(taxNumber)) {
    wrong(
      "customer.taxNumber",
      say("A tax number has 15 to 20 letters and digits.", "税号应为 15 至 20 位字母或数字。"),
    );
  }
  const facts = { ...(title && { title }), ...(taxNumber && { taxNumber }) };
  return Object.keys(facts).length > 0 ? facts : undefined;
}

const mostDays = 3650;

/** The longest time without a word, in whole days. */
function daysOf({ slots, wrong }: Part): number | undefined {
  const quantity = slots["customer.keepInTouchDays"] as Quantity | undefined;
  if (!quantity) return undefined;
  const days = quantity.thousandths / 1000;
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
  wrong(
    "customer.keepInTouchDays",
    say(`Days are whole, from 1 to ${mostDays}.`, `天数须为 1 到 ${mostDays} 的整数。`),
  );
  return undefined;
}

/** Trade and size are those of the firm that the row names, unless the row says of itself what it is. */
const saysOfFirm = ({ slots }: Pick<Part, "slots">) =>
  slots["organisation.name"] !== undefined && slots["customer.kind"] === undefined;

/** What a row says of the firm that the person works for. */
export function organisationOf(part: Pick<Part, "slots">): OrganisationFacts | undefined {
  const { slots } = part;
  const facts: OrganisationFacts = {};
  const name = text(slots["organisation.name"]);
  const externalId = text(slots["organisation.externalId"]);
  if (name) facts.name = name;
  if (externalId) facts.externalId = externalId;
  if (saysOfFirm(part)) {
    const industry = text(slots["customer.industry"])?.slice(0, 100);
    const size = sizeOf(text(slots["customer.size"]) ?? "");
    if (industry) facts.industry = industry;
    if (size) facts.size = size;
  }
  return name || externalId ? facts : undefined;
}

const han = /\p{Script=Han}/u;

/** Chinese names put the family first and no space between. */
function nameOf(name: string | undefined, first: string | undefined, last: string | undefined): string | undefined {
  if (name !== undefined) return name;
  if (first === undefined || last === undefined) return first ?? last;
  return han.test(first) && han.test(last) ? `${last}${first}` : `${first} ${last}`;
}

function addressOf({ slots }: Pick<Part, "slots">) {
  const part = (name: "country" | "region" | "city" | "street" | "postalCode") =>
    text(slots[`customer.${name}`])?.slice(0, 200) ?? "";
  const address = {
    label: "",
    text: text(slots["customer.address"]) ?? "",
    country: part("country"),
    region: part("region"),
    city: part("city"),
    street: part("street"),
    postalCode: part("postalCode"),
  };
  return Object.values(address).some(Boolean) ? address : undefined;
}

/** The address in columns of its own is often one of the list: then it stands there in full, with the list's label. */
function allAddresses(own: AddressFacts | undefined, listed: AddressFacts[]): AddressFacts[] {
  if (!own) return listed;
  const line = (address: AddressFacts) => addressLine(address).replace(/\s*[\r\n]+\s*/g, ", ");
  const at = listed.findIndex((one) => line(one) === line(own));
  return at < 0 ? [own, ...listed] : listed.map((one, place) => (place === at ? { ...own, label: one.label } : one));
}

function birthdayInto(facts: CustomerFacts, birthday: Birthday | undefined): void {
  if (!birthday) return;
  const two = (number: number) => String(number).padStart(2, "0");
  const { year, month, day, calendar, leapMonth } = birthday;
  facts.birthday = `${year === null ? "-" : String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  facts.birthdayCalendar = calendar === "solar" ? "solar" : leapMonth ? "lunar-leap" : "lunar";
}

/** The name of a customer whom the row does not name: its id, else how it is reached. */
export function nameWithoutName(facts: CustomerFacts): string | undefined {
  const reached = [...(facts.phones ?? []), ...(facts.emails ?? []), ...(facts.messengers ?? [])];
  return facts.externalId ?? reached.find(({ value }) => !isMasked(value))?.value ?? reached[0]?.value;
}

/** The row has facts about somebody, but nothing by which to call or find them. */
export const nobodyNamed = () =>
  say(
    "This row says something about a customer, but not who: it has no name, id, phone or email.",
    "这一行有客户信息，但没有姓名、编号、电话或邮箱，不知道是谁。",
  );
