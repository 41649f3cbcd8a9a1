import { areas, provinces } from "./area-codes.ts";

/** The parts of a Chinese address, as far as it says them. */
export type Place = { region: string; city: string; district: string; street: string };

const whole = new Map(provinces.map((name) => [shortProvince(name), name]));
const cityNames = new Map(areas.map(([code, city, province]) => [city, { code, province }]));
const longestFirst = [...cityNames.keys()].sort((a, b) => b.length - a.length);
const cityOfCode = new Map(areas.map(([code, city]) => [code, city]));
const ownCity = new Set(["北京", "上海", "天津", "重庆"]);

function shortProvince(name: string): string {
  return name.replace(/(?:省|市|维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区)$/, "");
}

/** Splits a Chinese address into province, city, district and the rest; null where it names neither province nor city. */
export function splitAddress(text: string): Place | null {
  const dense = text
    .normalize("NFKC")
    .replaceAll(/^(?:中国|中华人民共和国)[\s,]*/g, "")
    .trim();
  const first = provinceAt(dense);
  const afterProvince = first ? dense.slice(first.length).replace(/^[\s,·-]+/, "") : dense;
  const city = cityAt(afterProvince, first?.province);
  if (!first && !city) return null;
  const region = first?.province ?? city!.province;
  const isOwn = ownCity.has(shortProvince(region));
  const afterCity = city ? afterProvince.slice(city.length).replace(/^[\s,·-]+/, "") : afterProvince;
  const district = districtAt(afterCity);
  const street = afterCity.slice(district.length).replace(/^[\s,·-]+/, "");
  return { region, city: isOwn ? region : (city?.name ?? ""), district, street };
}

function provinceAt(text: string): { province: string; length: number } | null {
  for (const [short, province] of whole) {
    if (!text.startsWith(short)) continue;
    if (text.startsWith(province)) return { province, length: province.length };
    const suffix = /^(?:省|市|自治区)/.exec(text.slice(short.length))?.[0].length ?? 0;
    return { province, length: short.length + suffix };
  }
  return null;
}

function cityAt(text: string, province: string | undefined): { name: string; province: string; length: number } | null {
  for (const name of longestFirst) {
    const known = cityNames.get(name)!;
    if (!text.startsWith(name) || (province && known.province !== province)) continue;
    const suffix = /^(?:市|地区|盟)/.exec(text.slice(name.length))?.[0].length ?? 0;
    const full = /(?:州|盟|地区)$/.test(name) && suffix === 0 && name.length > 2 ? name : `${name}市`;
    return { name: full, province: known.province, length: name.length + suffix };
  }
  const other = province ? /^\p{Script=Han}{2,10}?(?:自治州|地区|盟|市)/u.exec(text)?.[0] : undefined;
  return other ? { name: other, province: province!, length: other.length } : null;
}

function districtAt(text: string): string {
  return /^\p{Script=Han}{1,10}?(?:新区|自治县|自治旗|区|县|旗|市)(?!域)/u.exec(text)?.[0] ?? "";
}

/** Codes that ring in several cities: only their province can be compared. */
const shared = new Set(["24", "28", "29", "371", "431", "731", "851", "871", "898", "991"]);

/** The city and province of a Chinese landline by its area code; null for mobiles, other countries, unknown codes. */
function areaOfPhone(phone: string): { city: string | null; province: string } | null {
  const digits = /^\+86(\d+)/.exec(phone)?.[1];
  if (!digits || /^1[3-9]\d{9}/.test(digits) || /^[48]00/.test(digits)) return null;
  const code = [digits.slice(0, 2), digits.slice(0, 3)].find((one) => cityOfCode.has(one));
  if (code === undefined) return null;
  const city = cityOfCode.get(code)!;
  return { city: shared.has(code) ? null : city, province: cityNames.get(city)!.province };
}

/** Whether a landline rings elsewhere than an address lies: another city, or province where that is all one can tell. */
export function ringsElsewhere(phone: string, address: string): boolean {
  const area = areaOfPhone(phone);
  const place = area && splitAddress(address);
  if (!area || !place) return false;
  const city = place.city.replace(/市$/, "");
  if (area.province !== place.region) return true;
  return area.city !== null && cityNames.has(city) && city !== area.city;
}
