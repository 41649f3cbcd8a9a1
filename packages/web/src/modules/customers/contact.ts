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
