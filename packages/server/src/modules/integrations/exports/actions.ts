import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type BusinessTable, definitionOf } from "#platform/changes";
import { makeFolder } from "#platform/company";
import { type Ctx, demand } from "#platform/context";
import { notFound } from "#platform/errors";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { exportKinds } from "./kinds.ts";
import { readKind } from "./rows.ts";

export const formats = ["csv", "json"] as const;
export type Format = (typeof formats)[number];

/** The file of one kind, as it is read. */
export function exportKind(ctx: Ctx, kind: string, format: Format): AsyncGenerator<string> {
  demand(ctx, "integrations:read");
  if (!exportKinds().includes(kind as BusinessTable)) {
    throw notFound("export.no_such_kind", [
      `There is no kind ${kind}; there are ${exportKinds().join(", ")}.`,
      `没有 ${kind} 这一类；可选：${exportKinds().join("、")}。`,
    ]);
  }
  demand(ctx, `${definitionOf(kind).area}:read`);
  const batches = readKind(ctx.db, kind as BusinessTable);
  return format === "csv" ? toCsv(batches) : toJson(batches);
}

/** Writes one file per kind into a folder. Equal bases give equal files. */
export async function exportAll(ctx: Ctx, format: Format, folder: string): Promise<string[]> {
  makeFolder(folder);
  const files: string[] = [];
  for (const kind of exportKinds()) {
    const file = join(folder, `${kind}.${format}`);
    await pipeline(Readable.from(exportKind(ctx, kind, format)), createWriteStream(file));
    files.push(file);
  }
  return files;
}
