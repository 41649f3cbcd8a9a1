import { type Sentence, say } from "#platform/i18n";
import { cleanCell, isSentence, quoted, splitCell } from "../values/cells.ts";
import { parseBoolean } from "../values/choices.ts";
import { parseDate } from "../values/dates.ts";
import { inUnits, readDecimal } from "../values/decimals.ts";
import { parseMoney } from "../values/money.ts";
import { wordKey } from "../choices/targets.ts";
import { type CustomFieldId, keyOfCustom } from "../recognition/fields.ts";
import type { Manner } from "./cells.ts";
import type { Part } from "./read-rows.ts";
import { tooLong, wordsOf } from "./texts.ts";

/** As much of one of the owner's own fields as a cell's reader must know. */
export type OwnField = {
  label: string;
  kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link" | "reference";
  options: readonly { value: string; label: string }[];
  /** What a reference names. */
  refersTo?: "customer" | "opportunity" | "order" | "product" | null;
};
export type OwnFields = ReadonlyMap<string, OwnField>;
export type OwnValue = string | number | boolean | string[];

const longest = 20_000;

/** Reads a cell as one of the owner's own fields wants it: a value, or what is wrong, with the field's name. */
export function readOwn(field: OwnField, cell: string, manner: Manner): OwnValue | Sentence {
  const value = valueOf(field, cell, manner);
  if (!isSentence(value)) return value;
  return say(`${field.label}: ${value.en}`, `${field.label}：${value["zh-CN"]}`);
}

function valueOf(field: OwnField, cell: string, manner: Manner): OwnValue | Sentence {
  switch (field.kind) {
    case "text":
    case "reference": {
      const text = wordsOf(cell);
      return tooLong(text, longest) ?? text;
    }
    case "number":
      return numberOf(cell, manner);
    case "money":
      return moneyOf(cell, manner);
    case "date": {
      const date = parseDate(cell, manner.dateOrder, manner.timeZone);
      return isSentence(date) ? date : date.on;
    }
    case "yesNo":
      return parseBoolean(cell);
    case "link":
      return linkOf(cell);
    case "choice":
      return optionOf(field, cell);
    case "choices": {
      const values = splitCell(cell).map((part) => optionOf(field, part));
      return values.find(isSentence) ?? [...new Set(values as string[])];
    }
  }
}

function numberOf(cell: string, { decimalMark }: Manner): number | Sentence {
  const decimal = readDecimal(cleanCell(cell).replace(/%$/, ""), decimalMark);
  const whole = decimal && (inUnits(decimal, 0)?.units ?? null);
  if (decimal === null || whole === null) {
    return say(`“${quoted(cell)}” is not a number.`, `“${quoted(cell)}”不是数字。`);
  }
  return Number(`${decimal.digits}e-${decimal.scale}`);
}

/** Amounts of own fields are in the firm's currency. */
function moneyOf(cell: string, { decimalMark, home }: Manner): number | Sentence {
  const money = parseMoney(cell, home, decimalMark);
  if (isSentence(money)) return money;
  if (money.currency === home) return money.minor;
  return say(
    `“${quoted(cell)}” is not in ${home}, the firm's currency.`,
    `“${quoted(cell)}”不是本公司的货币 ${home}。`,
  );
}

function linkOf(cell: string): string | Sentence {
  const text = cleanCell(cell);
  const link = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const isLink = /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(link) && URL.canParse(link) && link.length <= 2000;
  return isLink ? link : say(`“${quoted(cell)}” is not a web address.`, `“${quoted(cell)}”不是网址。`);
}

function optionOf({ options }: OwnField, word: string): string | Sentence {
  const key = wordKey(word);
  const found = options.find(({ value, label }) => wordKey(label) === key || wordKey(value) === key);
  return found?.value ?? say(`“${quoted(word)}” is none of the choices.`, `“${quoted(word)}”不在选项里。`);
}

/** The own values of a row for one kind of record, by key; undefined when it says none. */
export function ownValues(
  { slots, hasOwn }: Pick<Part, "slots" | "hasOwn">,
  kind: "customer" | "opportunity" | "order",
): Record<string, OwnValue> | undefined {
  if (!hasOwn) return undefined;
  const found = Object.entries(slots).filter(([id]) => id.startsWith(`${kind}.custom.`));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map(([id, value]) => [keyOfCustom(id as CustomFieldId), value as OwnValue]));
}
