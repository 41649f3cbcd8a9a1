import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Company } from "#platform/company";
import type { Ctx } from "#platform/context";
import { findRow } from "#platform/db";
import { invalid, notFound } from "#platform/errors";
import { newId } from "#platform/ids";
import type { StoredFile } from "./table.ts";

/** The largest file we take, in bytes. */
export const largestFile = 500_000_000;

/** Where the bytes of a file lie. The id is ours, so no name from outside ever becomes a path. */
export function pathOfFile(company: Pick<Company, "folder">, id: string): string {
  return join(company.folder, "files", basename(id));
}

/**
 * Takes a stream of bytes into the company's folder. They are written beside their place and moved there when all have
 * come and are on the disk: a broken upload leaves nothing.
 */
export async function storeFile(
  ctx: Ctx,
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit = largestFile,
  id = newId(),
): Promise<StoredFile> {
  const path = pathOfFile(ctx.company, id);
  const partial = `${path}.part`;
  await mkdir(join(ctx.company.folder, "files"), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let size = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(partial, { mode: 0o600 }));
    await settle(partial);
    await rename(partial, path);
    const file = { id, name: nameFor(name), size, sha256: hash.digest("hex"), createdAt: ctx.now.toISOString() };
    await ctx.db.insertInto("files").values(file).execute();
    return file;
  } catch (error) {
    await Promise.all([rm(partial, { force: true }), rm(path, { force: true })]);
    throw error;
  }
}

/** The file of an id; refuses in words when there is none. */
export async function getFile(ctx: Pick<Ctx, "db">, id: string): Promise<StoredFile> {
  const found = await findRow(ctx.db, "files", id);
  if (!found) throw notFound("files.not_found", ["There is no such file.", "没有这个文件。"]);
  return found;
}

/** Forgets a file and its bytes. */
export async function removeFile(ctx: Pick<Ctx, "db" | "company">, id: string): Promise<void> {
  await ctx.db.deleteFrom("files").where("id", "=", id).execute();
  await rm(pathOfFile(ctx.company, id), { force: true });
}

async function settle(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last part of a name, without what no screen shows. */
function nameFor(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .split(/[\\/]/)
    .at(-1)!
    .trim()
    .slice(0, 200);
  return plain || "file";
}

function tooLarge(limit: number) {
  const megabytes = Math.round(limit / 1_000_000);
  return invalid("http.too_large", [
    `This file is larger than ${megabytes} MB. Split it, or save only the columns you need.`,
    `这个文件超过 ${megabytes} MB。请拆分，或只保留需要的列。`,
  ]);
}
