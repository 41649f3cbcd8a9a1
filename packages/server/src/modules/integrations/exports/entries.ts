import type { Customer } from "#modules/customers";

/** A value with what it is for before it. A label never holds what separates values. */
export function entryText(label: string, value: string): string {
  const word = label.replace(/[\s:：|,，;；、/]+/g, " ").trim();
  return word === "" ? value : `${word}: ${value}`;
}

/** An address on one line of its parts, with what it is for before it. */
export function addressText(address: Customer["addresses"][number]): string {
  const { label, street, city, region, postalCode, country, text } = address;
  const parts = [street, city, region, postalCode, country, text].map((part) =>
    part.replace(/\s*[\r\n]+\s*/g, ", ").replaceAll("|", "/"),
  );
  return `${label.replace(/[:：|\r\n]/g, " ")}: ${parts.join(" | ")}`;
}
