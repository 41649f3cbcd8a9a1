import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { made, workbookOf, zipOf } from "./made-files.ts";
import { recogniseFormat } from "./recognise.ts";
import { readHeader } from "./rows.ts";

const formatOf = async (content: string | Uint8Array, name = "file.csv") =>
  (await recogniseFormat(made(content), name)).format;
const refusal = (content: string | Uint8Array) =>
  recogniseFormat(made(content), "file").then(
    () => "none",
    (error) => error.code,
  );

const alipay = `支付宝交易记录明细查询
账号:[someone@example.com]
起始日期:[2027-01-01 00:00:00]    终止日期:[2027-02-01 00:00:00]
---------------------------------交易记录明细列表------------------------------------
交易号                  ,商家订单号               ,交易创建时间              ,金额（元）,收/支     ,交易状态    ,
2027010122001	,T200P1	,2027-01-01 10:00:00,35.00     ,支出      ,交易成功    ,
2027010222002	,T200P2	,2027-01-02 10:00:00,8.50     ,支出      ,交易成功    ,
------------------------------------------------------------------------
共2笔记录
`;

const wechat = [
  "微信支付账单明细,,,,,,,",
  "微信昵称：[某人],,,,,,,",
  "起始时间：[2027-01-01 00:00:00] 终止时间：[2027-02-01 00:00:00],,,,,,,",
  ...[
    "导出类型：[全部]",
    "导出时间：[2027-02-01 08:00:00]",
    "",
    "共3笔记录",
    "收入：1笔 5.00元",
    "支出：2笔 9.00元",
  ].map((line) => `${line},,,,,,,`),
  ...["中性交易：0笔 0.00元", "注：", "1. 充值不计入", "2. 零钱通不计入", "3. 仅供参考", ""].map(
    (line) => `${line},,,,,,,`,
  ),
  "----------------------微信支付账单明细列表--------------------,,,,,,,",
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,备注",
  '2027-01-01 10:00:00,商户消费,某店,"`咖啡",支出,¥4.00,零钱,"/"',
  '2027-01-02 10:00:00,转账,某人,"/",收入,¥5.00,零钱,"/"',
].join("\r\n");

test("the header of an Alipay bill stands below its lead lines, in GBK", async () => {
  const bytes = iconv.encode(alipay, "gb18030");
  expect(await formatOf(bytes)).toEqual({ kind: "text", encoding: "gb18030", delimiter: ",", headerRow: 4 });
});

test("the header of a WeChat bill stands below sixteen lead lines", async () => {
  expect(await formatOf(`\uFEFF${wechat}`)).toEqual({ kind: "text", encoding: "utf-8", delimiter: ",", headerRow: 16 });
});

test("semicolons are not mistaken for the commas of decimal numbers", async () => {
  expect(await formatOf("Name;Preis;Menge\nStuhl;1,50;2,0\nTisch;3,75;1,0\n")).toMatchObject({
    delimiter: ";",
    headerRow: 0,
  });
});

test("commas in quotes do not count as delimiters", async () => {
  expect(await formatOf('Name\tOrt\n"Doe, John"\t"A, B"\n"Roe, Ann"\t"C, D"\n')).toMatchObject({ delimiter: "\t" });
  expect(await formatOf("name|city\na, b|x\nc, d|y\n")).toMatchObject({ delimiter: "|" });
});

test("a line that says the delimiter is believed", async () => {
  expect(await formatOf("sep=;\nname;a,b\nx;1,2\n")).toMatchObject({ delimiter: ";", headerRow: 1 });
});

test("Excel's Unicode text is UTF-16 with tabs", async () => {
  const bytes = iconv.encode("姓名\t手机\r\n王伟\t13800000001\r\n", "utf-16le", { addBOM: true });
  expect(await formatOf(bytes, "file.txt")).toEqual({
    kind: "text",
    encoding: "utf-16le",
    delimiter: "\t",
    headerRow: 0,
  });
});

test("a file of one column has no delimiter to find", async () => {
  expect(await formatOf("邮箱\na@example.com\nb@example.com\n")).toMatchObject({ delimiter: ",", headerRow: 0 });
  expect(await formatOf("Email\na@example.com\n", "list.tsv")).toMatchObject({ delimiter: "\t" });
});

test("a title line above the names is not the header", async () => {
  const path = made("客户名单 2027\n\n姓名,电话\n王伟,13800000001\n李娜,\n");
  const { format } = await recogniseFormat(path, "a.csv");
  expect(await readHeader(path, format)).toEqual(["姓名", "电话"]);
});

test("years as column names do not move the header down", async () => {
  expect(await formatOf("产品,2025,2026\n甲,10,20\n乙,30,40\n")).toMatchObject({ headerRow: 0 });
});

test("a table without names begins with its first row", async () => {
  expect(await formatOf("王伟,13800000001,35.00\n李娜,13800000002,20.00\n")).toMatchObject({ headerRow: 0 });
});

test("the reason is a sentence in both languages", async () => {
  const { why } = await recogniseFormat(made(iconv.encode("姓名;城市\n王伟;上海\n李娜;北京\n", "gb18030")), "a.csv");
  expect(why.en).toBe("Text in GB18030 (GBK), cells separated by semicolons, names of columns in row 1.");
  expect(why["zh-CN"]).toBe("GB18030 (GBK) 编码的文本，以分号分隔，第 1 行是列名。");
});

test.each([
  ["a file of no bytes", "", "import.empty_file"],
  ["a file of blank lines", "\r\n \r\n", "import.empty_file"],
  ["a mark and nothing else", "\uFEFF", "import.empty_file"],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1"), "import.not_a_table"],
  ["a PDF", "%PDF-1.7\n", "import.not_a_table"],
  ["unknown bytes", Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256)), "import.not_a_table"],
  ["a web page named .xls", "<html><body><table><tr><td>1</td></tr></table></body></html>", "import.not_a_table"],
  ["JSON without records", "[]", "import.empty_file"],
  ["JSON that is broken from its beginning", '[{"name":"x",,}]', "import.broken_json"],
  ["an address book without cards", "BEGIN:VCALENDAR\nBEGIN:VCARD\n", "import.not_a_table"],
  ["a ZIP archive", zipOf({ "bill.csv": "a,b\n1,2\n" }), "import.archive"],
  ["a Word document", zipOf({ "_rels/.rels": "<Relationships/>", "word/document.xml": "<w/>" }), "import.not_a_table"],
  ["an .xlsx that was cut off", zipOf(workbookOf("<row/>")).subarray(0, -40), "import.damaged_xlsx"],
  ["a workbook without rows", zipOf(workbookOf('<row r="1"><c r="A1" s="0"/></row>')), "import.empty_file"],
])("%s is refused with a sentence", async (_, content, code) => {
  expect(await refusal(content)).toBe(code);
});

const ole = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, "utf16le"),
  ]);

test("a workbook with a password and an old .xls are told apart", async () => {
  expect(await refusal(ole("EncryptedPackage"))).toBe("import.password");
  expect(await refusal(ole("Workbook"))).toBe("import.not_a_table");
});

test("the refusal of an old .xls says what to do", async () => {
  await expect(recogniseFormat(made(ole("Workbook")), "a.xls")).rejects.toMatchObject({
    sentence: { en: "This is an old .xls workbook. Save the table as .xlsx or CSV and choose that file." },
  });
});
