import type { Customer } from "./data.ts";

/** The WeChat id, where there is one. */
export function wechatOf({ messengers }: Pick<Customer, "messengers">): string | undefined {
  return (messengers.find(({ label }) => /^(wechat|微信)$/i.test(label)) ?? messengers[0])?.value;
}

/** Whether a customer with this birthday has it in a known year; the day without it. */
export function birthdayParts(birthday: string): { year: string | null; month: number; day: number } {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday) ?? [];
  return { year: year === "-" ? null : (year ?? null), month: Number(month), day: Number(day) };
}

/** An address in one line: as written, else its parts; Chinese ones go from the large to the small, others the other way. */
export function addressLine(address: Customer["addresses"][number], chinese: boolean): string {
  if (address.text) return address.text;
  const parts = [address.country, address.region, address.city, address.district, address.street].filter(Boolean);
  return chinese
    ? [...parts, address.postalCode].filter(Boolean).join(" ")
    : [...parts.toReversed(), address.postalCode].filter(Boolean).join(", ");
}
