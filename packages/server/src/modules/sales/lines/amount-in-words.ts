/** 大写金额: an amount as Chinese papers spell it, so that no digit can be added or changed. */

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿", "亿亿"];

/**
 * The amount in words, from cents (分): 105_30 is 壹佰零伍元叁角整. Groups of four digits; one 零 for any run of zeros
 * between digits that are spoken; 整 where no 分 follows; 负 before a negative amount.
 */
export function amountInWords(minor: number): string {
  if (!Number.isSafeInteger(minor)) throw new Error("An amount in words must be a whole number of cents.");
  const size = BigInt(minor < 0 ? -minor : minor);
  const [yuan, cents] = [size / 100n, Number(size % 100n)];
  if (yuan === 0n && cents === 0) return "零元整";
  return (minor < 0 ? "负" : "") + (yuan > 0n ? `${wholeInWords(yuan)}元` : "") + centsInWords(cents, yuan > 0n);
}

function centsInWords(cents: number, afterYuan: boolean): string {
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10];
  if (cents === 0) return "整";
  const head = jiao > 0 ? `${digits[jiao]}角` : afterYuan ? "零" : "";
  return head + (fen > 0 ? `${digits[fen]}分` : "整");
}

function wholeInWords(value: bigint): string {
  const parts = groupsOf(value);
  let words = "";
  let gap = false; // a zero is still to be spoken before the next digit
  for (let place = parts.length - 1; place >= 0; place--) {
    const part = parts[place]!;
    if (part === 0) {
      gap = words !== "";
      continue;
    }
    if (words !== "" && (gap || part < 1000)) words += "零";
    words += groupInWords(part) + nameOf(place, parts);
    gap = false;
  }
  return words;
}

/** Four digits each, the lowest first. */
function groupsOf(value: bigint): number[] {
  const parts: number[] = [];
  for (let rest = value; rest > 0n; rest /= 10_000n) parts.push(Number(rest % 10_000n));
  return parts;
}

/** 壹万亿 keeps its 亿 once: where the group of 亿 below is spoken, this one is 万 alone. */
function nameOf(place: number, parts: readonly number[]): string {
  return place === 3 && parts[2]! > 0 ? "万" : groups[place]!;
}

function groupInWords(part: number): string {
  let words = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== "";
      continue;
    }
    words += (gap ? "零" : "") + digits[digit] + places[place];
    gap = false;
  }
  return words;
}
