/** Fewer digits are an extension, not a number one can be found by. */
const fewestDigits = 6;

/**
 * **Question:** which telephone does a cell name?
 *
 * **Formula:** its digits, full-width ones as plain, an extension cut, without the country code of China, of a "+" or "00" number left as written, and without
 * leading zeros. A number that is masked (138****0000, 138xxxx0000) or made of one digit names no telephone: "".
 *
 * @example phoneDigits("+86 138-0000-1234") // "13800001234"
 */
export function phoneDigits(cell: string): string {
  const text = cell.slice(0, 60).normalize("NFKC").toLowerCase();
  if (/[*＊•●#?]|x{2,}|\dx\d/.test(text.replace(/#\s*\d{1,5}\s*$/, ""))) return "";
  const [main] = text.split(/(?:ext\.?|x|转|分机|#|;|,|、|\/)/, 1);
  const digits = main!.replace(/\.0+$/, "").replace(/\D/g, "").replace(/^0+/, "");
  const local = /^86(?=1\d{10}$|0?[2-9]\d{8,10}$)/.test(digits) ? digits.slice(2).replace(/^0+/, "") : digits;
  return local.length < fewestDigits || /^(\d)\1*$/.test(local) ? "" : local;
}
