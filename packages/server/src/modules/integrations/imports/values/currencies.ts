/** How many decimals ISO 4217 gives a currency, where it is not two. */
const decimals: Record<string, number> = {};
for (const code of "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" ")) decimals[code] = 0;
for (const code of "BHD IQD JOD KWD LYD OMR TND".split(" ")) decimals[code] = 3;

/** Decimals of a currency's smallest unit: 2 for CNY, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  return decimals[currency] ?? 2;
}

/** What people write for a currency, the likeliest first; a sign of several means the expected one when it is among them. */
const signs: Record<string, string> = {
  "¥": "CNY JPY",
  "jp¥": "JPY",
  "cn¥": "CNY",
  元: "CNY TWD HKD MOP",
  圆: "CNY TWD HKD",
  圓: "TWD HKD CNY",
  块: "CNY TWD HKD",
  块钱: "CNY",
  rmb: "CNY",
  人民币: "CNY",
  $: "USD HKD CAD AUD SGD NZD TWD MXN ARS CLP COP BRL",
  us$: "USD",
  $us: "USD",
  $ca: "CAD",
  $hk: "HKD",
  美元: "USD",
  美金: "USD",
  刀: "USD",
  hk$: "HKD",
  港币: "HKD",
  港元: "HKD",
  港幣: "HKD",
  nt$: "TWD",
  台币: "TWD",
  新台币: "TWD",
  新台幣: "TWD",
  s$: "SGD",
  a$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  r$: "BRL",
  "€": "EUR",
  欧元: "EUR",
  euro: "EUR",
  "£": "GBP EGP",
  英镑: "GBP",
  円: "JPY",
  日元: "JPY",
  日圆: "JPY",
  "₩": "KRW",
  韩元: "KRW",
  "₹": "INR",
  rs: "INR PKR LKR",
  "₽": "RUB",
  卢布: "RUB",
  "₫": "VND",
  "₺": "TRY",
  "฿": "THB",
  泰铢: "THB",
  "₪": "ILS",
  "₴": "UAH",
  "₱": "PHP",
  zł: "PLN",
  kr: "SEK NOK DKK ISK",
  chf: "CHF",
};

let codes: Set<string> | undefined;

/** The currency that a sign, word or code means where `expected` is usual; null when it means none. */
export function currencyOf(sign: string, expected: string): string | null {
  const known = signs[sign.toLowerCase()]?.split(" ");
  if (known) return known.includes(expected) ? expected : known[0]!;
  codes ??= new Set(Intl.supportedValuesOf("currency"));
  const code = sign.toUpperCase();
  return codes.has(code) ? code : null;
}

/** Every sign and word, longest first, to be found inside a text. */
export const currencySigns: readonly string[] = Object.keys(signs).sort((a, b) => b.length - a.length);
