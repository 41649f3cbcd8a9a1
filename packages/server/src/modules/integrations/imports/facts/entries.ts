import { splitCell } from "../values/cells.ts";
import { wordsOf } from "./texts.ts";

/** A phone, an email or a chat id, and what it is for. */
export type Entry = { label: string; value: string };
/** An address in its parts; `text` is what none of them takes. */
export type AddressFacts = Record<"label" | "text" | "country" | "region" | "city" | "street" | "postalCode", string>;

const labelled = /^([^|:：\d+@]{0,30}|[^|:：@]{0,30}(?=:\s))[:：]\s*(?!\/\/)(.+)$/s;

/** `mobile: 13800000001`, 手机：13800000001 or the value alone. */
export function entryOf(part: string): Entry {
  const [, label = "", value = part] = labelled.exec(part) ?? [];
  return { label: label.trim().slice(0, 60), value: value.trim().slice(0, 200) };
}

/** Chat ids, each with what it is of before it (`qq: 10001`). */
export function messengers(cell: string): Entry[] {
  return splitCell(cell).map(entryOf);
}

/** Addresses, one a line: `home: street | city | region | postal code | country | the rest`, or as they are written. */
export function addressesIn(cell: string): AddressFacts[] {
  return wordsOf(cell)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, label = "", rest = line] = /^([^|:：]{0,30})[:：]\s*(.*)$/s.exec(line.trim()) ?? [];
      const isParted = rest.includes("|");
      const part = (at: number, longest = 200) =>
        isParted ? (rest.split("|")[at]?.trim() ?? "").slice(0, longest) : "";
      return {
        label: label.trim().slice(0, 60),
        street: part(0),
        city: part(1),
        region: part(2),
        postalCode: part(3),
        country: part(4),
        text: isParted ? part(5, 1000) : rest.trim().slice(0, 1000),
      };
    });
}
