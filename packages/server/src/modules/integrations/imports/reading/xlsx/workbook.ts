import { damagedWorkbook, refusalOfArchive } from "../refusals.ts";
import { type Archive, readPart, readSmallPart } from "./archive.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readNumberFormats } from "./styles.ts";
import { attribute, createXmlReader } from "./xml.ts";

/** A sheet that people see, and the part of the archive that holds it. */
export type Sheet = { name: string; part: string };

/** All that the cells of any sheet refer to. `numberFormats` is by style index; undefined is the general format. */
export type Workbook = {
  archive: Archive;
  sheets: Sheet[];
  startsIn1904: boolean;
  texts: string[];
  numberFormats: (string | undefined)[];
};

type Relation = { id: string; type: string; target: string };

/** Reads what a workbook says of itself. Hidden sheets are left out, unless all of them are hidden. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await findWorkbookPart(archive);
  const relations = await readRelations(archive, part);
  const { listed, startsIn1904 } = describe(await readSmallPart(archive, part));
  const sheets = listed.flatMap(({ id, name, isHidden }) => {
    const relation = relations.find((one) => one.id === id && one.type === "worksheet");
    return relation ? [{ name, isHidden, part: relation.target }] : [];
  });
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  const partOf = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target !== undefined && archive.entries.has(target.toLowerCase()) ? target : undefined;
  };
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  return {
    archive,
    sheets: (seen.length > 0 ? seen : sheets).map(({ name, part }) => ({ name, part })),
    startsIn1904,
    texts: strings ? await readSharedStrings(readPart(archive, strings, 128 * 1024 ** 2)) : [],
    numberFormats: styles ? readNumberFormats(await readSmallPart(archive, styles)) : [],
  };
}

async function findWorkbookPart(archive: Archive): Promise<string> {
  const names = [...archive.entries.keys()];
  if (!archive.entries.has("_rels/.rels")) {
    if (archive.entries.has("xl/workbook.xml")) return "xl/workbook.xml";
    throw refusalOfArchive(names);
  }
  const part = (await readRelations(archive, "")).find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined || !/^xl\/.*\.xml$/i.test(part)) throw refusalOfArchive(names);
  return part;
}

function describe(xml: string) {
  const listed: { id: string; name: string; isHidden: boolean }[] = [];
  let startsIn1904 = false;
  createXmlReader({
    open(tag, attributes) {
      if (tag === "workbookPr") startsIn1904 = isTrue(attribute(attributes, "date1904"));
      if (tag !== "sheet") return;
      const state = attribute(attributes, "state");
      const isHidden = state === "hidden" || state === "veryHidden";
      listed.push({ id: attribute(attributes, ":id") ?? "", name: attribute(attributes, "name") ?? "", isHidden });
    },
  })(xml);
  return { listed, startsIn1904 };
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";

/** What a part refers to; targets are full names inside the archive, types the last word of their address. */
async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.entries.has(name.toLowerCase())) throw damagedWorkbook();
  const relations: Relation[] = [];
  createXmlReader({
    open(tag, attributes) {
      if (tag !== "Relationship") return;
      const type = attribute(attributes, "Type") ?? "";
      const target = attribute(attributes, "Target") ?? "";
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolve(part.slice(0, slash), target.replaceAll("\\", "/")),
      });
    },
  })(await readSmallPart(archive, name));
  return relations;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
