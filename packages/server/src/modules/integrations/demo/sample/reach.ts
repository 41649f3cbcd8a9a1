import type { CustomerDraft } from "#modules/customers";
import type { Language } from "#platform/i18n";
import type { Names } from "./names.ts";
import type { Chance } from "./random.ts";
import type { Address } from "./request.ts";
import { labels } from "./words/owner-words.ts";
import { abroad, addressAbroad, chineseAddress, chineseCities, estates, roads } from "./words/places.ts";

/** Where somebody lives or works. `currency` is null in China. */
export type Where = {
  address: (label: string) => Address;
  phone: () => string;
  currency: "EUR" | "USD" | null;
  city: string;
};

/** A place: for English a counted one abroad, or in China where `place` is null or below 0. */
export function whereOf(chance: Chance, language: "zh-CN" | "en", place: number | null): Where {
  if (language === "en" && place !== null && place >= 0) {
    const there = abroad[place % abroad.length]!;
    const line = `${chance.int(3, 180)} ${chance.pick(there.streets)}`;
    return {
      address: (label) => addressAbroad(label, there, line),
      phone: () => there.dial(String(chance.int(10, 99))),
      currency: there.currency,
      city: there.city,
    };
  }
  const at = place === null ? chance.int(0, chineseCities.length - 1) : Math.abs(place) % chineseCities.length;
  const there = chineseCities[language === "en" && place === null ? chance.pick([1, 1, 2, 3, 0]) : at]!;
  const district = chance.pick(there.districts);
  const road = `${chance.pick(roads)} ${chance.int(2, 388)} 号`;
  const rest = chance.is(0.5)
    ? `${road} ${chance.pick(estates)} ${chance.int(1, 28)} 幢 ${chance.int(2, 17)}0${chance.int(1, 4)}`
    : road;
  return {
    address: (label) => chineseAddress(label, there, district, rest),
    phone: () => chineseMobile(chance),
    currency: null,
    city: there.city,
  };
}

/** A mobile whose middle four digits nobody has: 138 0000 1234. */
function chineseMobile(chance: Chance): string {
  return `+86${chance.pick(["138", "139", "136", "158", "186", "189"])}0000${chance.int(1000, 9999)}`;
}

type Whom = { slug: string; language: "zh-CN" | "en"; where: Where; firm: boolean; atWork?: boolean };
type Reach = Pick<CustomerDraft, "emails" | "phones" | "messengers" | "addresses">;

/** How somebody is reached. Addresses end in the domain that is kept for examples, WeChat ids in a word that says so. */
export function reachOf(
  chance: Chance,
  names: Names,
  language: Language,
  { slug, language: own, where, firm, atWork = firm }: Whom,
): Reach {
  const work = labels.work[language];
  const email = own === "en" || firm || chance.is(0.45);
  const wechat = own === "zh-CN" ? chance.is(0.85) : where.currency === null && chance.is(0.5);
  const name = slug.replaceAll(/[^a-z]/g, "");
  return {
    emails: email
      ? [
          {
            label: atWork ? work : labels.home[language],
            value: firm ? `hello@${name}.example.com` : `${slug}@example.com`,
          },
        ]
      : [],
    phones: chance.is(0.94) ? [{ label: firm ? work : labels.mobile[language], value: names.unique(where.phone) }] : [],
    messengers: wechat ? [{ label: "wechat", value: `${name}-example` }] : [],
    addresses: firm || chance.is(0.8) ? [where.address(labels[firm ? "office" : "home"][language])] : [],
  };
}
