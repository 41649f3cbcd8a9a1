import { tidyPhone } from "../../people/fields.ts";

const readable = /^\+\d{6,15}(?:-\d{1,7})?$/;

/** Whether a number can be dialled as it stands. */
export function isDialable(phone: string): boolean {
  return readable.test(phone);
}

/** What an unreadable number was most likely meant to be: one number or several; null when that helps nothing. */
export function mendedPhones(text: string): string[] | null {
  const whole = readableOf(text) ?? readableOf(digitsFor(text));
  if (whole) return [whole];
  const parts = text
    .split(/[/／;；、|,，]|\s或\s?|或|\n|\s{2,}|\s(?=1[3-9]\d{9}$)/)
    .filter((part) => part.trim() !== "");
  if (parts.length < 2) return null;
  const numbers = parts.map((part) => readableOf(part) ?? readableOf(digitsFor(part)));
  return numbers.every((number) => number !== null) ? [...new Set(numbers)] : null;
}

function readableOf(text: string): string | null {
  const phone = tidyPhone(text.trim());
  return readable.test(phone) ? phone : null;
}

/** Letters that are typed for digits: O for 0, l and I for 1. Only where the rest are digits. */
function digitsFor(text: string): string {
  return /\d{4}/.test(text)
    ? text
        .replaceAll(/[Oo〇○]/g, "0")
        .replaceAll(/[lI|]/g, "1")
        .replaceAll(/[。.·_*#]+$/g, "")
    : text;
}
