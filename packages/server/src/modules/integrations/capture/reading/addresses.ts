const province =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?/u;
const chinese = new RegExp(
  `(?:${province.source})?(?:[\\p{Script=Han}]{1,9}(?:市|州|盟|地区))?(?:[\\p{Script=Han}]{1,9}(?:区|县|旗|市))?(?:[\\p{Script=Han}]{1,9}(?:镇|乡|街道))?[\\p{Script=Han}0-9A-Za-z]{1,20}(?:路|街|道|巷|弄|村|大厦|广场|园区|小区|花园|中心)(?:[\\p{Script=Han}0-9A-Za-z#＃\\-—]|\\s(?=\\d))*(?:号|室|楼|栋|座|层|单元|幢|店)?`,
  "gu",
);
const marks = /省|市|区|县|镇|路|街|巷|弄|号|室|楼|栋|座|大厦|广场|村/gu;

// prettier-ignore
const street = /\b(street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|square|sq\.?|court|ct\.?|highway|hwy|suite|floor|p\.?o\.? box|platz|allee|weg|gasse|rue|via|calle|plaza|laan)\b|(?:straße|strasse|str\.|gasse|weg|platz|straat)(?=\s|\s?\d)/iu;
const postcode = /\b(?:[A-Z]{1,2}\d[\dA-Z]?\s*\d[A-Z]{2}|\d{4,6}(?:-\d{4})?|[A-Z]-?\d{4,5})\b/u;

/** Where somebody is, as far as a line says it: at least two marks of a Chinese address, or a street with a number. */
export function addressIn(line: string): string | null {
  for (const [found] of line.matchAll(chinese)) {
    if (new Set(found.match(marks)).size >= 2 || (province.test(found) && found.length >= 6)) return found.trim();
  }
  const text = line.trim();
  if (!/\p{Script=Han}/u.test(text) && text.length <= 120 && /\d/.test(text) && (street.test(text) || hasTown(text)))
    return text;
  return null;
}

const hasTown = (text: string) =>
  postcode.test(text) &&
  /\p{Lu}\p{L}{2,}/u.test(text) &&
  /,|\s\d{4,6}\s|^\d{4,6}\s/.test(text) &&
  text.split(/\s+/).length <= 9;
