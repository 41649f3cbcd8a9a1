import { expect, test } from "vitest";
import iconv from "iconv-lite";
import { factsOf } from "../made-facts.ts";

const phonesOf = (found: Awaited<ReturnType<typeof factsOf>>) =>
  found.facts.map(({ customer }) => customer?.phones?.map(({ value }) => value).join(" "));

test.each(["big5", "utf8"])(
  "customers of Taiwan in %s: all columns are known, and their phones ring there",
  async (codec) => {
    const text =
      "姓名,電話,手機,電子郵件,公司名稱,統一編號,地址,郵遞區號,備註\r\n" +
      "陳怡君,02-2345-6789,0912345678,chen@example.tw,台北茶行股份有限公司,12345678,台北市信義區松高路1號,110,老客戶\r\n" +
      "林雅婷,,0987-654-321,lin@example.tw,,,高雄市,,\r\n";
    const found = await factsOf(iconv.encode(text, codec));
    expect(found.as).toBe("customers");
    expect(Object.values(found.fields)).toHaveLength(8);
    expect(phonesOf(found)).toEqual(["+886223456789 +886912345678", "+886987654321"]);
    expect(found.facts[0]).toMatchObject({
      customer: { name: "陳怡君", emails: [{ value: "chen@example.tw" }], notes: "老客戶" },
      organisation: { name: "台北茶行股份有限公司", externalId: "12345678" },
    });
    expect(found.told).toEqual([]);
  },
);

test("orders of Taiwan", async () => {
  const text =
    "訂單編號,訂單日期,客戶名稱,聯絡電話,商品名稱,單價,數量,訂單金額,訂單狀態,備註\r\n" +
    "A001,2026/1/5,陳怡君,0912345678,高山茶,600,2,1200,已完成,\r\n";
  const { as, facts, fields } = await factsOf(text);
  expect(as).toBe("orders");
  expect(Object.keys(fields)).toHaveLength(10);
  expect(facts[0]).toMatchObject({
    order: { number: "A001", orderedOn: "2026-01-05" },
    line: { title: "高山茶", quantityMilli: 2000, unitPriceMinor: 60_000, totalMinor: 120_000 },
    customer: { name: "陳怡君", phones: [{ value: "+886912345678" }] },
  });
});

test.each([
  [
    "氏名,電話番号,メールアドレス,会社名,郵便番号,住所,備考",
    "佐藤花子,090-1234-5678,s@example.jp,株式会社テスト,100-0001,東京都千代田区,メモ",
    "佐藤花子",
    "+819012345678",
    "株式会社テスト",
  ],
  [
    "Prénom;Nom;Société;Téléphone;Courriel;Ville;Code postal",
    "José;Müller;Café Élysée;06 12 34 56 78;j@example.fr;Paris;75001",
    "José Müller",
    "+33612345678",
    "Café Élysée",
  ],
  [
    "Vorname;Nachname;Firma;Telefon;E-Mail;Ort;PLZ",
    "Anna;Groß;Teehaus GmbH;0171 2345678;a@example.de;Köln;50667",
    "Anna Groß",
    "+491712345678",
    "Teehaus GmbH",
  ],
  [
    "Nombre;Apellidos;Empresa;Teléfono móvil;Correo electrónico;Ciudad;País",
    "Ana;Pérez Gil;Té y Más;612 345 678;a@example.es;Madrid;España",
    "Ana Pérez Gil",
    "+34612345678",
    "Té y Más",
  ],
])("everyday columns of another language: %s", async (header, row, name, phone, firm) => {
  const found = await factsOf(`${header}\r\n${row}\r\n`);
  expect(found.as).toBe("customers");
  expect(Object.keys(found.fields)).toHaveLength(header.split(/[,;]/).length);
  expect(phonesOf(found)).toEqual([phone]);
  expect(found.facts[0]).toMatchObject({ customer: { name }, organisation: { name: firm } });
});

test("a number that rings nowhere is kept as typed, with a word about it", async () => {
  const found = await factsOf("姓名,電話\r\n陳怡君,0912-345\r\n");
  expect(phonesOf(found)).toEqual(["0912-345"]);
  expect(found.told).toEqual(["“0912-345” is not a phone number. It is kept as typed."]);
});

test("a mobile of the mainland stays one in a sheet of Taiwan", async () => {
  expect(phonesOf(await factsOf("姓名,電話\r\n王偉,13800000001\r\n"))).toEqual(["13800000001"]);
});

test("orders in German: decimal commas and dotted dates", async () => {
  const text =
    "Bestellnummer;Bestelldatum;Kunde;Artikel;Menge;Einzelpreis;Gesamtbetrag;Währung\r\n" +
    "B-1;05.01.2026;Anna Groß;Grüner Tee;2;1.234,50;2.469,00;EUR\r\n";
  const { facts } = await factsOf(text);
  expect(facts[0]).toMatchObject({
    order: { number: "B-1", orderedOn: "2026-01-05", currency: "EUR" },
    line: { unitPriceMinor: 123_450, totalMinor: 246_900 },
  });
});
