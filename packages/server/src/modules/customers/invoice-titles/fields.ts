import type { InvoiceTitle } from "./table.ts";

/** Half-width capitals without the spaces and dashes that people put in for reading. */
export function tidyTaxNumber(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase();
}

/** Whether it may be a Chinese tax number at all: 15 to 20 letters and digits. */
export function isTaxNumber(text: string): boolean {
  return /^[0-9A-Z]{15,20}$/.test(text);
}

const creditDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * The check digit of a unified social credit code (GB 32100-2015): the digits weighed with the powers of 3 modulo 31.
 * Null for what is not written in the 31 digits of these codes.
 */
export function creditCodeCheckDigit(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const sign of first17) {
    const digit = creditDigits.indexOf(sign);
    if (digit < 0) return null;
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return creditDigits[(31 - (sum % 31)) % 31]!;
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of a citizen's identity number (GB 11643-1999), which one-person firms may have for a tax number. */
function identityCheckDigit(first17: string): string | null {
  if (!/^\d{17}$/.test(first17)) return null;
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return "10X98765432"[sum % 11]!;
}

/** A check digit can be tested only where there is one: in the 18 signs of a credit code or of an identity number. */
export function taxNumberState({ kind, taxNumber }: Pick<InvoiceTitle, "kind" | "taxNumber">) {
  if (taxNumber === "") return kind === "company" ? "missing" : "ok";
  if (!isTaxNumber(taxNumber)) return "unlikely";
  if (taxNumber.length !== 18) return "ok";
  const [first, last] = [taxNumber.slice(0, 17), taxNumber[17]];
  return [creditCodeCheckDigit(first), identityCheckDigit(first)].includes(last!) ? "ok" : "unlikely";
}
