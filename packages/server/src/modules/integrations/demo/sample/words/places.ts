import type { Address } from "../request.ts";

type City = { country: string; region: string; city: string; postalCode: string; districts: readonly string[] };

const city = (region: string, name: string, postalCode: string, ...districts: string[]): City => ({
  country: "中国",
  region,
  city: name,
  postalCode,
  districts,
});

export const chineseCities: readonly City[] = [
  city("浙江省", "杭州市", "310012", "西湖区", "余杭区", "滨江区"),
  city("上海市", "上海市", "200031", "徐汇区", "静安区", "浦东新区"),
  city("北京市", "北京市", "100020", "朝阳区", "海淀区", "东城区"),
  city("广东省", "深圳市", "518052", "南山区", "福田区"),
  city("广东省", "广州市", "510623", "天河区", "越秀区"),
  city("四川省", "成都市", "610041", "武侯区", "锦江区", "高新区"),
  city("江苏省", "苏州市", "215021", "姑苏区", "工业园区"),
  city("江苏省", "南京市", "210008", "玄武区", "鼓楼区"),
  city("福建省", "厦门市", "361001", "思明区", "湖里区"),
  city("湖北省", "武汉市", "430071", "武昌区", "江汉区"),
  city("陕西省", "西安市", "710061", "雁塔区", "碑林区"),
  city("山东省", "青岛市", "266071", "市南区", "崂山区"),
  city("浙江省", "宁波市", "315040", "鄞州区", "海曙区"),
  city("湖南省", "长沙市", "410005", "岳麓区", "芙蓉区"),
];

export const roads: readonly string[] = [
  "桂花路",
  "学府街",
  "滨河大道",
  "文昌巷",
  "竹园路",
  "长青街",
  "望江路",
  "梧桐里",
  "青石巷",
  "新安街",
  "云锦路",
  "东湖路",
];
export const estates: readonly string[] = ["春晓苑", "听泉雅居", "望湖花园", "锦绣里", "翠竹新村", "江南名府"];

/** Where the foreign customers live; `dial` makes numbers of the ranges kept for films and examples. */
export type Abroad = {
  country: string;
  region: string;
  city: string;
  postalCode: string;
  streets: readonly string[];
  currency: "EUR" | "USD";
  dial: (two: string) => string;
};

export const abroad: readonly Abroad[] = [
  {
    country: "United States",
    region: "MA",
    city: "Boston",
    postalCode: "02116",
    currency: "USD",
    streets: ["Alder Street", "Quincy Row"],
    dial: (two) => `+161755501${two}`,
  },
  {
    country: "United States",
    region: "WA",
    city: "Seattle",
    postalCode: "98101",
    currency: "USD",
    streets: ["Harbor Avenue", "Cedar Street"],
    dial: (two) => `+120655501${two}`,
  },
  {
    country: "United States",
    region: "CA",
    city: "San Francisco",
    postalCode: "94110",
    currency: "USD",
    streets: ["Linden Lane", "Vista Street"],
    dial: (two) => `+141555501${two}`,
  },
  {
    country: "Germany",
    region: "",
    city: "Berlin",
    postalCode: "10119",
    currency: "EUR",
    streets: ["Lindenweg", "Gartenstraße"],
    dial: (two) => `+4930231251${two}`,
  },
  {
    country: "France",
    region: "",
    city: "Paris",
    postalCode: "75011",
    currency: "EUR",
    streets: ["rue des Tilleuls", "rue du Lavoir"],
    dial: (two) => `+331990012${two}`,
  },
];

/** An address in China as people write it on a parcel. */
export function chineseAddress(label: string, where: City, district: string, rest: string): Address {
  const { country, region, city, postalCode } = where;
  const text = `${region === city ? "" : region}${city}${district}${rest}`;
  return { label, text, country, region, city, street: `${district}${rest}`, postalCode };
}

/** An address abroad on one line. */
export function addressAbroad(label: string, where: Abroad, street: string): Address {
  const { country, region, city, postalCode } = where;
  return {
    label,
    text: [street, `${postalCode} ${city}`, region, country].filter(Boolean).join(", "),
    country,
    region,
    city,
    street,
    postalCode,
  };
}
