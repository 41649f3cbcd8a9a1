import { open, readFile, stat } from "node:fs/promises";
import { type Sentence, say } from "#platform/i18n";
import type { Delimiter, Encoding, Format } from "./format.ts";
import { findHeaderRow } from "./header-row.ts";
import { lookAtRecords } from "./json/records.ts";
import { emptyFile, isOle, isZip, notText, refusalOfBytes, refusalOfOle, refusalOfText } from "./refusals.ts";
import { decodeFile } from "./text/decode.ts";
import { findDelimiter } from "./text/delimiter.ts";
import { encodingOfMark, encodingOfText, encodingOfZeros, type FoundEncoding, isBinary } from "./text/encoding.ts";
import { otherOf } from "./text/mixed.ts";
import { isSensible } from "./text/sensible.ts";
import { lookAtCards } from "./vcard/records.ts";
import type { Contents } from "./vcard/read-card.ts";
import { lookAtWorkbook } from "./xlsx/records.ts";

/** What was found, for a person to agree with or to change; `sheets` are the visible ones of a workbook. */
export type Recognised = { format: Format; sheets?: string[]; why: Sentence; contents?: Contents };

const SAMPLE_CHARACTERS = 256 * 1024;
const HEAD_BYTES = 64 * 1024;
const LARGEST_OLE = 64 * 1024 ** 2;

/** Finds out how a file is to be read, by what is in it; its name only breaks ties. What cannot be read is refused. */
export async function recogniseFormat(path: string, fileName: string): Promise<Recognised> {
  const head = await readHead(path);
  if (head.length === 0) throw emptyFile();
  if (isZip(head)) return recogniseWorkbook(path);
  if (isOle(head)) throw refusalOfOle((await stat(path)).size > LARGEST_OLE ? head : await readFile(path));
  const refusal = refusalOfBytes(head);
  if (refusal) throw refusal;
  return recogniseText(path, fileName, head);
}

async function recogniseWorkbook(path: string): Promise<Recognised> {
  const { sheet, sheets, rows } = await lookAtWorkbook(path);
  const { headerRow } = findHeaderRow(rows.map(({ cells }) => cells));
  return {
    format: { kind: "xlsx", sheet, headerRow },
    sheets,
    why: say(
      `An .xlsx workbook; sheet “${sheet}” is the first that has rows, and row ${headerRow + 1} names its columns.`,
      `.xlsx 工作簿；“${sheet}”是第一个有数据的工作表，第 ${headerRow + 1} 行是列名。`,
    ),
  };
}

async function recogniseText(path: string, fileName: string, head: Uint8Array): Promise<Recognised> {
  const found = await findEncoding(path, head);
  const { text: written, complete } = await readSample(path, found.encoding);
  // Some programs pad cells with zeros; a text that is mostly zeros is none.
  const text = written.replaceAll("\0", "");
  if (text.length < written.length * 0.6) throw notText();
  if (text.trim() === "") throw emptyFile();
  if (isBinary(text) || (found.encoding.startsWith("utf-16") && !isSensible(text))) throw notText();
  if (beginsCards.test(text) || (/\.(vcf|vcard)$/i.test(fileName) && hasCards.test(text))) {
    return recogniseCards(path, found);
  }
  if (beginsJson.test(text)) return recogniseJson(path, found);
  const refusal = refusalOfText(text);
  if (refusal) throw refusal;
  const preferred = /\.(tsv|tab)$/i.test(fileName) ? "\t" : undefined;
  const { delimiter, headerRow } = findDelimiter(text, complete, preferred);
  return {
    format: { kind: "text", encoding: found.encoding, delimiter, headerRow },
    why: explain(found, delimiter, headerRow),
  };
}

const beginsCards = /^\s*BEGIN\s*:\s*VCARD\s*[\r\n]/i;
const hasCards = /BEGIN\s*:\s*VCARD/i;
const beginsJson = /^\s*(\{\s*["}]|\[\s*["[{\]])/;

async function recogniseCards(path: string, found: FoundEncoding): Promise<Recognised> {
  // Cards find the encoding of each of their lines themselves.
  const encoding = otherOf(found.encoding) ?? found.encoding;
  const { columns, contents } = await lookAtCards(path, encoding);
  const { cards, photo } = contents;
  return {
    format: { kind: "vcard", encoding, columns },
    contents,
    why: say(
      `An address book (vCard) of ${cards} ${cards === 1 ? "card" : "cards"}, ${photo} with pictures, in ${encodingNames[encoding]}.`,
      `通讯录文件（vCard），共 ${cards} 张名片，其中照片 ${photo} 张，${encodingNames[encoding]} 编码。`,
    ),
  };
}

async function recogniseJson(path: string, { encoding }: FoundEncoding): Promise<Recognised> {
  const { columns, records } = await lookAtRecords(path, encoding);
  if (records === 0) throw emptyFile();
  return {
    format: { kind: "json", encoding, columns },
    why: say(
      `A JSON file of ${records} ${records === 1 ? "record" : "records"} in ${encodingNames[encoding]}.`,
      `JSON 文件，共 ${records} 条记录，${encodingNames[encoding]} 编码。`,
    ),
  };
}

async function findEncoding(path: string, head: Uint8Array): Promise<FoundEncoding> {
  const known = encodingOfMark(head) ?? encodingOfZeros(head);
  return known ? { encoding: known, damaged: false } : encodingOfText(path);
}

const encodingNames: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  gb18030: "GB18030 (GBK)",
  big5: "Big5",
  shift_jis: "Shift-JIS",
  "windows-1252": "Windows-1252",
  "utf-8+gb18030": "UTF-8 + GB18030 (GBK)",
  "utf-8+big5": "UTF-8 + Big5",
  "utf-8+windows-1252": "UTF-8 + Windows-1252",
};

/** That a file holds two encodings is said, since somebody may have copied one export behind another. */
function inTwo(encoding: Encoding): { en: string; zh: string } {
  if (!otherOf(encoding)) return { en: "", zh: "" };
  return {
    en: " The file mixes two encodings; each line is read by its own, so look whether names read right.",
    zh: "文件混用了两种编码，已逐行按各自的编码读取，请核对姓名是否正确。",
  };
}

const delimiterNames: Record<Delimiter, Sentence> = {
  ",": say("commas", "逗号"),
  ";": say("semicolons", "分号"),
  "\t": say("tabs", "制表符"),
  "|": say("vertical bars", "竖线"),
};

function explain({ encoding, damaged }: FoundEncoding, delimiter: Delimiter, headerRow: number): Sentence {
  const between = delimiterNames[delimiter];
  const name = encodingNames[encoding];
  const row = headerRow + 1;
  return say(
    `Text in ${name}, cells separated by ${between.en}, names of columns in row ${row}.${damaged ? " Some characters in it are broken and show as �." : ""}${inTwo(encoding).en}`,
    `${name} 编码的文本，以${between["zh-CN"]}分隔，第 ${row} 行是列名。${damaged ? "其中有些字符已损坏，显示为 �。" : ""}${inTwo(encoding).zh}`,
  );
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readSample(path: string, encoding: Encoding): Promise<{ text: string; complete: boolean }> {
  let text = "";
  for await (const piece of decodeFile(path, encoding)) {
    text += piece;
    if (text.length >= SAMPLE_CHARACTERS) return { text, complete: false };
  }
  return { text, complete: true };
}
