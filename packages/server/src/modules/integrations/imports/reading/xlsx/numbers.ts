import { type Shown, shownBy } from "./styles.ts";

/** Spreadsheets keep fifteen digits; what a fraction has beyond them is noise of the machine. */
const DIGITS = 15;
const DAY_SECONDS = 86_400;
const LAST_DAY = 2_958_466; // 10000-01-01

/** Makes the writer of a workbook's numbers: a stored number and its style's format become the text of a cell. */
export function createNumberWriter(formats: readonly (string | undefined)[], startsIn1904: boolean) {
  const shown: Shown[] = formats.map(shownBy);
  return (raw: string, style: number): string => {
    const show = shown[style];
    if (show === undefined || show.as === "number") return padded(plainNumber(raw), show?.digits ?? 0);
    const serial = Number(raw);
    if (!(serial >= 0 && serial < LAST_DAY)) return plainNumber(raw);
    return show.as === "duration" ? clock(Math.round(serial * DAY_SECONDS)) : moment(serial, startsIn1904);
  };
}

/** A number without exponent and without noise: whole numbers exactly as stored, fractions to fifteen digits. */
export function plainNumber(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const exact = expand(raw);
  if (exact === undefined) return raw;
  return exact.includes(".") ? (expand(Number(raw).toPrecision(DIGITS)) ?? raw) : exact;
}

/** Writes `1.5E+3` as `1500`, exactly, by moving the point; undefined when it is no number. */
function expand(text: string): string | undefined {
  const found = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i.exec(text.trim());
  if (!found) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = found;
  if (whole + fraction === "") return undefined;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const cut = Math.max(point, 1);
  const before = padded.slice(0, cut).replace(/^0+(?=\d)/, "");
  const after = padded.slice(cut).replace(/0+$/, "");
  const value = after === "" ? before : `${before}.${after}`;
  return sign === "-" && value !== "0" ? `-${value}` : value;
}

const padded = (text: string, digits: number) => (/^\d+$/.test(text) ? text.padStart(digits, "0") : text);

/**
 * A day count as a date, with the time when there is one. In the 1900 system day 60 is the 29th of February 1900, which
 * never was; all days after it are counted one too high. A count below 1 is a time without a day.
 */
function moment(serial: number, startsIn1904: boolean): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const time = seconds % DAY_SECONDS;
  if (seconds < DAY_SECONDS && !startsIn1904) return clock(seconds);
  const first = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(first + (seconds - time) * 1000).toISOString().slice(0, 10);
  return time === 0 ? date : `${date} ${clock(time)}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** A date that is stored as text (`t="d"`), in the same form as the others. */
export function isoMoment(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text);
  if (!found) return text;
  return found[2] === undefined || found[2] === "00:00:00" ? found[1]! : `${found[1]} ${found[2]}`;
}
