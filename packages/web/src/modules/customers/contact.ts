import type { Customer } from "./data.ts";

/** A Chinese number in the groups people read it in, 138 5710 2291; others as they are. */
export function readablePhone(value: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(value);
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}` : value;
}

/** The address that calls a number; undefined for one that hides digits. */
export function callLink(value: string | undefined): string | undefined {
  if (!value || /[*＊]/u.test(value)) return undefined;
  const [number = "", extension] = value.startsWith("+") ? value.split("-") : [value];
  return `tel:${number.replaceAll(/[^\d+]/g, "")}${extension ? `,${extension}` : ""}`;
}

/** The WeChat id, where there is one. */
export function wechatOf({ messengers }: Pick<Customer, "messengers">): string | undefined {
  return (messengers.find(({ label }) => /^(wechat|微信)$/i.test(label)) ?? messengers[0])?.value;
}

/** Whether a customer with this birthday has it in a known year; the day without it. */
export function birthdayParts(birthday: string): { year: string | null; month: number; day: number } {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday) ?? [];
  return { year: year === "-" ? null : (year ?? null), month: Number(month), day: Number(day) };
}
