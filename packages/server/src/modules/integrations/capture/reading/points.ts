import { normaliseEmail, normalisePhone } from "#platform/text";
import { type Piece, type Rest, take } from "./shapes.ts";

const email = /(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const website = /(?:https?:\/\/|www\.)[^\s<>"'，。；、|]+/giu;
const wechat =
  /(?:微\s*信\s*(?:号|id)?|wechat(?:\s*id)?|weixin|v\s*信|(?<![a-z])(?:wx|vx))\s*[:：]?\s*([a-z][-_a-z0-9]{5,19}|1[3-9]\d{9})(?![-_\w@.])/giu;
const qq = /(?<![a-z])qq\s*(?:号)?\s*[:：]?\s*([1-9]\d{4,10})(?!\d)/giu;
const sameAsPhone =
  /(?:微信|wechat|v信|vx|wx)\s*(?:同号|同手机|同电话|同步|\(?same\)?)|(?:电话|手机|号码)\s*(?:同|即|就是|也是)\s*微信|(?<=\d[\s(（]{0,3})同微信|微电同号/giu;
const whatsapp = /whats\s?app\s*[:：]?\s*(?=\+?\d)/giu;
const number =
  /(?:(手机|移动电话|mobile|mob|cell|m|电话|座机|办公|office|telephone|tel|phone|ph|t|p|d|direct|传真|fax|f)\s*(?:号码?)?\s*[.:：)]?\s*)?(?<![\w@.+-])(\+?\(?\d[\d\s().\-–—]{4,22}\d(?:\s*(?:转|分机|ext\.?|x)\s*\d{1,6})?)(?![\w@])/giu;

/** Addresses and numbers by which somebody can be reached, and pages of theirs. A number that is hidden in part is none. */
export function readPoints(rest: Rest): Piece[] {
  const found: Piece[] = [];
  const add = (field: Piece["field"], value: string, label = "") =>
    found.some((one) => one.field === field && one.value === value) || found.push({ field, value, label, sure: true });

  take(rest, email, ([match]) => {
    const address = normaliseEmail(match!);
    return address !== null && Boolean(add("email", address, "work"));
  });
  take(rest, website, ([match]) => Boolean(add("website", match!.replace(/[.,)]+$/, ""))));
  take(rest, wechat, ([, id]) => Boolean(add("messenger", id!, "wechat")));
  take(rest, qq, ([, id]) => Boolean(add("messenger", id!, "qq")));
  const same = new RegExp(sameAsPhone).test(rest.text);
  take(rest, sameAsPhone, () => true);
  const whats = new RegExp(whatsapp).test(rest.text);
  take(rest, whatsapp, () => true);
  take(rest, number, ([, word = "", digits]) => {
    const phone = normalisePhone(digits!);
    if (!phone) return false;
    if (/^(传真|fax|f)$/i.test(word)) return true;
    const mobile = isMobile(phone.e164) || /^(手机|移动|mobile|mob|cell|m$)/i.test(word);
    const value = phone.extension ? `${phone.e164}-${phone.extension}` : phone.e164;
    return Boolean(add("phone", value, mobile ? "mobile" : "work"));
  });
  const first = found.find(({ field, label }) => field === "phone" && label === "mobile")?.value;
  if (first && same) add("messenger", first.replace(/^\+86/, ""), "wechat");
  if (first && whats) add("messenger", first, "whatsapp");
  return found;
}

const isMobile = (e164: string) => /^\+861[3-9]/.test(e164);
