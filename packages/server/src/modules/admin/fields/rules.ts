import { type AppError, invalid } from "#platform/errors";
import { On } from "#platform/schema";
import { type CustomField, type FieldKind, type FieldRecord, type Referred, storable } from "./table.ts";
import type { CustomPatch, CustomValue, CustomValues } from "./values.ts";

/** Beyond this a double no longer holds the thousandths that an index tells apart. */
const largest = 1e14;
const longestLink = 2000;

/** The record that a change names by its own fields. `before` is null for a new one: then a form's duties hold. */
export type CustomInput = { record: FieldRecord; given: CustomPatch | undefined; before: string | null };
export type Reference = { field: CustomField; refersTo: Referred; id: string };

/** The keys that a change differs in, null for one it empties, and which records it newly points to. Fields are those of the record's table. */
export function readPatch(
  fields: readonly CustomField[],
  { record, given = {}, before }: CustomInput,
): { patch: CustomPatch; references: Reference[] } {
  const old = before === null || before === "{}" ? {} : (JSON.parse(before) as CustomValues);
  const patch: Record<string, CustomValue | null> = {};
  const references: Reference[] = [];
  for (const [key, value] of Object.entries(given)) {
    if (isSame(value, Object.hasOwn(old, key) ? old[key]! : null)) continue;
    const field = fields.find((one) => one.key === key);
    if (!field) throw unknownField(key);
    const read = readValue(field, value);
    if (read === null && field.required && field.record === record) throw isRequired(field);
    patch[key] = read;
    if (field.kind === "reference" && field.refersTo && read !== null)
      references.push({ field, refersTo: field.refersTo, id: read as string });
  }
  if (before === null) {
    const missing = fields.find((one) => one.required && one.record === record && (patch[one.key] ?? null) === null);
    if (missing) throw isRequired(missing);
  }
  return { patch, references };
}

function isSame(a: CustomValue | null, b: CustomValue | null): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
}

/** A value in the form in which it is kept, null where it says nothing; refuses what the field cannot hold. */
export function readValue(field: CustomField, value: CustomValue | null): CustomValue | null {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  return readers[field.kind](value, field);
}

type Reader = (value: CustomValue, field: CustomField) => CustomValue | null;
const readers: Record<FieldKind, Reader> = {
  text: (value, field) => {
    if (typeof value !== "string") throw wrong(field, "takes text", "须填文字");
    return storable(value).trim() || null;
  },
  number: (value, field) => {
    if (typeof value !== "number" || !(Math.abs(value) <= largest)) throw wrong(field, "takes a number", "须填数字");
    return value === 0 ? 0 : value;
  },
  money: (value, field) => {
    if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > largest)
      throw wrong(field, "takes an amount in the smallest unit, a whole number", "须填以最小货币单位计的整数金额");
    return value === 0 ? 0 : value;
  },
  date: (value, field) => {
    if (!On.safeParse(value).success) throw wrong(field, "takes a day like 2027-02-01", "须填日期，如 2027-02-01");
    return value;
  },
  choice: (value, field) => {
    if (typeof value !== "string") throw wrong(field, "takes one of its options", "须填其中一个选项");
    return optionIn(field, value);
  },
  choices: (value, field) => {
    if (!Array.isArray(value)) throw wrong(field, "takes a list of its options", "须填选项的列表");
    const chosen = new Set(value.map((one) => optionIn(field, one)));
    return field.options.flatMap((option) => (chosen.has(option.value) ? [option.value] : []));
  },
  yesNo: (value, field) => {
    if (typeof value !== "boolean")
      throw wrong(field, "takes yes or no (true or false)", "须填是或否（true 或 false）");
    return value;
  },
  link: (value, field) => {
    const link = typeof value === "string" ? readLink(value.trim()) : null;
    if (!link) throw wrong(field, "takes an address like https://example.com", "须填网址，如 https://example.com");
    return link;
  },
  reference: (value, field) => {
    if (typeof value !== "string" || value.length > 100) throw wrong(field, "takes a record", "须选一条记录");
    return value;
  },
};

function optionIn(field: CustomField, value: string): string {
  if (field.options.some((option) => option.value === value)) return value;
  throw wrong(field, `has no option “${value}”`, `没有选项“${value}”`);
}

/** A web address; one typed without its scheme gets https. Nothing that a browser would run. */
function readLink(text: string): string | null {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (full.length > longestLink || !URL.canParse(full)) return null;
  const { protocol, username } = new URL(full);
  return (protocol === "https:" || protocol === "http:") && !username ? storable(full) : null;
}

function wrong({ key, label }: CustomField, en: string, zh: string): AppError {
  return invalid("field.unfit_value", [`“${label}” ${en}.`, `“${label}”${zh}。`], `custom.${key}`);
}

function unknownField(key: string): AppError {
  return invalid("field.unknown", [`There is no field “${key}” here.`, `这里没有字段“${key}”。`], `custom.${key}`);
}

function isRequired({ key, label }: CustomField): AppError {
  return invalid("field.required", [`“${label}” has to be filled in.`, `“${label}”必须填写。`], `custom.${key}`);
}

/** Refuses a value that points to a record that is not there. */
export function noSuchRecord({ field }: Reference): AppError {
  return wrong(field, "names a record that is not there", "指向的记录不存在");
}
