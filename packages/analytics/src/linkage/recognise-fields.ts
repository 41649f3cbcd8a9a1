import { calendarDigits, dayOrderOf } from "./text/calendar-digits.ts";
import { isHan } from "./text/fold-text.ts";
import { type Field, type FieldKind, kinds } from "./kinds/field-kinds.ts";

/** A column as it stands in a file. */
export type NamedCells = { readonly name: string; readonly cells: readonly string[] };

/** What each kind of field is called, in either language; the first that fits decides. */
const names: readonly (readonly [kind: FieldKind | "none", pattern: RegExp])[] = [
  // What is written about a record, not about the person: it differs between two rows of one person for good reasons.
  [
    "none",
    /\b(created|updated|modified|imported|last (seen|contact|order|visit|login)|notes?|remarks?|comments?|tags?)\b|备注|创建|更新|修改时间|导入|录入|最近|最后|标签|跟进|登记/,
  ],
  ["email", /e ?mail|邮箱|邮件|電郵/],
  ["phone", /\b(phone|tel|telephone|mobile|cell|cellphone|fax)\b|手机|电话|電話|座机|传真|联系方式/],
  ["date", /\b(dob|birth|birthday|birthdate|date)\b|date of|生日|出生|日期/],
  ["number", /\b(post ?code|zip|zip ?code|postal|street number|house number|number|age)\b|邮编|邮政编码|门牌|年龄/],
  [
    "id",
    /\b(id|ids|ssn|soc sec|passport|licen[cs]e|tax|vat|iban|account|uuid|guid|member ?no|no)\b|身份证|证件|编号|税号|号码|账号|统一社会信用代码|工号|会员号|学号|微信|qq/,
  ],
  ["given-name", /\b(given|first ?name|fore ?name|christian name|first)\b|^名$|名字$/],
  ["family-name", /\b(surname|family|last ?name|last)\b|^姓$|姓氏/],
  [
    "category",
    /\b(gender|sex|state|province|country|title|status|type|level|source|category|region|title)\b|性别|省份?$|国家|称呼|状态|类型|等级|级别|来源|职位/,
  ],
  [
    "words",
    /\b(company|organi[sz]ation|employer|firm|suburb|city|town|district|locality)\b|公司|单位|企业|城市|区县|市$|区$/,
  ],
  ["full-name", /\b(name|contact|customer|client|person|full ?name)\b|姓名|联系人|客户|顾客|收件人|收货人|名称/],
  ["address", /\b(address|street|addr|road)\b|address|地址|住址|街道/],
];

const fewest = 0.8;

/**
 * **Question:** what does each column of a file tell about a person?
 *
 * **Formula:** by the words of its name, else by what most of its cells (four of five) look like: a mailbox, a date, a telephone, a number, a
 * Chinese name, few different values (at most 30, and a tenth of the cells), else words. A column of numbers that are all
 * different counts the rows and tells nothing of who they are: it is left out, as are notes and times of entry.
 *
 * **Complexity:** O(cells). **Too little data:** an empty column is left out.
 *
 * @example recogniseFields([{ name: "手机", cells: ["13800001234"] }]) // [{ name: "手机", kind: "phone", … }]
 */
export function recogniseFields(columns: readonly NamedCells[]): Field[] {
  return columns.flatMap(({ name, cells }): Field[] => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (filled.length === 0) return [];
    const kind = kindOf(name, filled);
    return kind === "none" || countsRows(kind, filled) ? [] : [{ name, kind, cells }];
  });
}

function kindOf(name: string, filled: readonly string[]): FieldKind | "none" {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_\-./]+/g, " ")
    .trim();
  const byName = names.find(([, pattern]) => pattern.test(words))?.[0];
  if (byName === undefined) return byContent(filled);
  // The word is there, but the cells are not of its kind: "first contact" is no contact.
  const readable = byName === "date" || byName === "email" || byName === "phone";
  return readable && !mostly(filled, (cell) => reads(byName, cell), 0.5) ? byContent(filled) : byName;
}

const reads = (kind: FieldKind, cell: string) => kinds[kind].read(cell) !== "" || /[*＊]/.test(cell);

function byContent(filled: readonly string[]): FieldKind {
  const different = new Set(filled).size;
  const order = dayOrderOf(filled);
  if (mostly(filled, (cell) => reads("email", cell) && cell.includes("@"))) return "email";
  if (mostly(filled, (cell) => isDay(calendarDigits(cell, order)))) return "date";
  if (mostly(filled, (cell) => /^\+?[\d\s()*-]{10,20}$/.test(cell) && reads("phone", cell))) return "phone";
  if (different <= 30 && different <= filled.length / 10) return "category";
  if (mostly(filled, (cell) => /^\d{1,6}$/.test(cell))) return "number";
  if (mostly(filled, (cell) => /^[A-Za-z]{0,6}[-_]?\d[\w-]*$/.test(cell))) return "id";
  if (mostly(filled, (cell) => isHan(cell) && cell.length >= 2 && cell.length <= 4)) return "full-name";
  return mostly(filled, (cell) => /\d/.test(cell) && /\p{L}{2}/u.test(cell), 0.6) ? "address" : "words";
}

const isDay = (digits: string) => /^(1[89]|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);

const mostly = (cells: readonly string[], fits: (cell: string) => boolean, share = fewest) => {
  const looked = cells.slice(0, 1000);
  return looked.filter(fits).length >= share * looked.length;
};

/** Whether it is a running number or a key of the row: an identity of which no two rows share any. */
function countsRows(kind: FieldKind, filled: readonly string[]): boolean {
  if (kind !== "id" && kind !== "number") return false;
  return filled.length > 1 && new Set(filled).size === filled.length;
}
