/** Files that the tests of this folder make for themselves. */
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import type { Row } from "./format.ts";

const folder = mkdtempSync(join(tmpdir(), "reading-"));
let count = 0;

/** Writes a file into a folder of its own and tells its path. */
export function made(content: string | Uint8Array, name = "file"): string {
  const path = join(folder, `${count++}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** The public test data, where it is present. */
export const testData = resolve(
  process.env["SOLOIST_TEST_DATA"] ?? resolve(import.meta.dirname, "../../../../../../../../shared/data"),
);
export const hasTestData = existsSync(testData);

/** All rows of all batches. */
export async function all(batches: AsyncIterable<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** The cells of all rows. */
export const cellsOf = async (batches: AsyncIterable<Row[]>): Promise<string[][]> =>
  (await all(batches)).map(({ cells }) => cells);

/** A ZIP archive. `claimed` is the unpacked size the directory tells, if it is to lie. */
export function zipOf(parts: Record<string, string | Uint8Array>, claimed?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, position, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06"), end]);
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** The parts of a workbook whose one sheet has this `sheetData`, for what a writer of workbooks would not write. */
export function workbookOf(sheetData: string, more: { strings?: string; styles?: string; properties?: string } = {}) {
  return {
    "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="r">${more.properties ?? ""}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}${relation("rId3", "styles", "styles.xml")}</Relationships>`,
    ...(more.strings ? { "xl/sharedStrings.xml": `<sst>${more.strings}</sst>` } : {}),
    ...(more.styles ? { "xl/styles.xml": `<styleSheet>${more.styles}</styleSheet>` } : {}),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  };
}
