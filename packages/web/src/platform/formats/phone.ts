/** Area codes of China with two digits; all others have three. */
const areaCode = /^(10|2\d|[3-9]\d\d)(\d{3,4})(\d{4})$/;

/** A Chinese number in the groups people read it in, 138 5710 2291, 021 5000 0005-8; others as they are. */
export function readablePhone(value: string): string {
  const [, number, extension = ""] = /^\+86(\d+)(-\d+)?$/.exec(value) ?? [];
  if (number === undefined) return value;
  const mobile = /^(1[3-9]\d)(\d{4})(\d{4})$/.exec(number);
  const service = /^([48]00)(\d{3})(\d{4})$/.exec(number);
  const groups = (mobile ?? service)?.slice(1) ?? areaCode.exec(number)?.slice(1);
  if (!groups) return value;
  const [first, ...others] = groups;
  return `${mobile || service ? first : `0${first}`} ${others.join(" ")}${extension}`;
}

/** The address that calls a number and dials its extension; undefined for one that hides digits. */
export function callLink(value: string | null | undefined): string | undefined {
  if (!value || /[*＊]/u.test(value)) return undefined;
  const [, number = value, extension] = /^(\+\d+)-(\d+)$/.exec(value) ?? [];
  return `tel:${number.replaceAll(/[^\d+]/g, "")}${extension ? `,${extension}` : ""}`;
}
