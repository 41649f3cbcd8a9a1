import { type AppError, invalid } from "#platform/errors";

/** The refusal of a file in which nothing is written. */
export const emptyFile = (): AppError =>
  invalid("import.empty_file", [
    "This file is empty. Open it in your spreadsheet program, see that the rows are there, save it again, and choose it once more.",
    "这个文件是空的。请在表格软件中打开它，确认里面有数据，保存后重新选择。",
  ]);

/** The refusal of a workbook that only opens with a password. */
export const lockedFile = (): AppError =>
  invalid("import.password", [
    "This file is protected by a password. Open it, save a copy without the password, and choose the copy.",
    "这个文件有密码保护。请打开它，另存一份不带密码的副本，然后选择该副本。",
  ]);

/** The refusal of an .xlsx file that is cut off or broken. */
export const damagedWorkbook = (): AppError =>
  invalid("import.damaged_xlsx", [
    "This .xlsx file is damaged or was not downloaded completely. Download it again, or open it in your spreadsheet program and save it anew.",
    "这个 .xlsx 文件已损坏或没有下载完整。请重新下载，或在表格软件中打开后另存一份。",
  ]);

/** The refusal of a workbook that unpacks to more than anyone writes by hand: a trap, or a job for CSV. */
export const unpacksTooLarge = (): AppError =>
  invalid("import.unpacks_too_large", [
    "This .xlsx file unpacks to far more data than a sheet holds, so it was not opened. Save the sheet as CSV and choose that file.",
    "这个 .xlsx 文件解压后的数据量远超一张工作表的正常大小，因此没有打开。请将该工作表另存为 CSV 后再选择。",
  ]);

/** The refusal of a sheet with something far to the right of any table. */
export const tooWide = (): AppError =>
  invalid("import.too_wide", [
    "This sheet has something beyond its 2,048th column. Delete what stands to the right of the table and choose the file again.",
    "这张工作表在第 2048 列之后还有内容。请删除表格右侧多余的内容，然后重新选择文件。",
  ]);

/** The refusal of a file that is no table, saying what it is and what to do instead. */
export const notATable = (en: string, zh: string): AppError =>
  invalid("import.not_a_table", [
    `This is ${en}. Save the table as .xlsx or CSV and choose that file.`,
    `这是${zh}。请将表格另存为 .xlsx 或 CSV 后再选择。`,
  ]);

/** The refusal of a format that has no row where the header should be. */
export const noHeaderRow = (headerRow: number): AppError =>
  invalid(
    "import.no_header_row",
    [
      `There is no row ${headerRow + 1} to take the names of the columns from. Choose an earlier row.`,
      `没有第 ${headerRow + 1} 行，无法从中读取列名。请选择更靠前的一行。`,
    ],
    "headerRow",
  );

type Signature = { bytes: number[]; en: string; zh: string };
const ascii = (text: string) => [...Buffer.from(text, "latin1")];

const signatures: Signature[] = [
  { bytes: [0x89, ...ascii("PNG")], en: "a picture", zh: "一张图片" },
  { bytes: [0xff, 0xd8, 0xff], en: "a picture", zh: "一张图片" },
  { bytes: ascii("GIF8"), en: "a picture", zh: "一张图片" },
  { bytes: ascii("%PDF"), en: "a PDF document", zh: "一个 PDF 文档" },
  { bytes: [0x1f, 0x8b], en: "a compressed file that has to be unpacked first", zh: "一个需要先解压的压缩文件" },
  { bytes: ascii("7z\xbc\xaf"), en: "an archive that has to be unpacked first", zh: "一个需要先解压的压缩包" },
  { bytes: ascii("Rar!"), en: "an archive that has to be unpacked first", zh: "一个需要先解压的压缩包" },
  { bytes: ascii("SQLite format 3"), en: "a database", zh: "一个数据库文件" },
];

/** The refusal a file deserves for its first bytes, if it deserves one. */
export function refusalOfBytes(head: Uint8Array): AppError | undefined {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found && notATable(found.en, found.zh);
}

/** The refusal of text that is no table: web pages are often named .xls by shops, address books .csv by phones. */
export function refusalOfText(text: string): AppError | undefined {
  const start = text.slice(0, 1000).trimStart();
  if (/^(<!doctype html|<html|<head|<table|<meta)/i.test(start)) {
    return notATable(
      "a web page, whatever its name says; your spreadsheet program can open it",
      "一个网页文件（无论扩展名是什么），可以用表格软件打开",
    );
  }
  if (/^<\?xml|^<[a-z]+[\s>]/i.test(start)) return notATable("an XML file", "一个 XML 文件");
  if (/^BEGIN:VCALENDAR/i.test(start)) return notATable("a calendar", "一个日历文件");
  return undefined;
}

/** The refusal of bytes that nobody wrote as text. */
export const notText = (): AppError =>
  invalid("import.not_a_table", [
    "This is not a table of text: what is in it cannot be read as words. Save the table as .xlsx or CSV and choose that file.",
    "这不是文本表格，其中的内容无法读成文字。请将表格另存为 .xlsx 或 CSV 后再选择。",
  ]);

/** An OLE file: an encrypted .xlsx travels in one, and so do the old .xls and .doc. */
export const isOle = (head: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => head[index] === byte);

/** A ZIP archive, as .xlsx is one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && (head[3] === 4 || head[3] === 6);

/** What is inside an OLE file, told by the names in its directory, which are UTF-16. */
export function refusalOfOle(bytes: Buffer): AppError {
  const holds = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return lockedFile();
  if (holds("WordDocument")) return notATable("a Word document", "一个 Word 文档");
  return notATable("an old .xls workbook", "旧版 .xls 工作簿");
}

/** What an archive without a workbook is, told by the names of its files. */
export function refusalOfArchive(names: readonly string[]): AppError {
  const holds = (part: string) => names.some((name) => name.startsWith(part));
  if (holds("xl/workbook.bin")) return notATable("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）");
  if (holds("word/")) return notATable("a Word document", "一个 Word 文档");
  if (holds("ppt/")) return notATable("a presentation", "一个演示文稿");
  if (holds("index/")) return notATable("a Numbers spreadsheet", "Numbers 表格");
  if (names.includes("content.xml")) return notATable("an OpenDocument file", "OpenDocument 文件");
  return invalid("import.archive", [
    "This is a ZIP archive. Unpack it first, then choose the table inside.",
    "这是一个 ZIP 压缩包。请先解压，再选择里面的表格文件。",
  ]);
}
