import { create, remove } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { storeFile } from "#platform/files";
import { newId } from "#platform/ids";
import { getContract } from "../queries.ts";
import type { ContractFile } from "../table.ts";

const largest = 50_000_000;

/** Lays a file beside a contract, a signed scan for example. */
export async function attachFile(
  ctx: Ctx,
  contractId: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ContractFile> {
  await getContract(ctx.db, contractId);
  const file = await storeFile(ctx, name, bytes, largest);
  return inTransaction(ctx, (tx) =>
    create(tx, "contractFiles", {
      id: newId(),
      contractId,
      fileId: file.id,
      name: file.name,
      size: file.size,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    }),
  );
}

/** Takes a file off a contract. It lies in the recycle bin with its bytes. */
export function detachFile(ctx: Ctx, contractId: string, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "contractFiles", [await getContractFile(tx, contractId, id)]));
}

/** A file of a contract; refuses when there is none. */
export async function getContractFile(ctx: Ctx, contractId: string, id: string): Promise<ContractFile> {
  const found = await findRow(ctx.db, "contractFiles", id);
  if (found?.contractId === contractId && !found.deletedAt) return found;
  throw notFound("contract.no_such_file", ["This contract has no such file.", "这份合同没有这个文件。"]);
}
