import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Contract, ContractFile, ContractRow } from "./table.ts";

/** A contract by its id; refuses when there is none. */
export async function getContract(db: Db, id: string): Promise<ContractRow> {
  const found = await findRow(db, "contracts", id);
  if (found && !found.deletedAt) return found;
  throw notFound("contract.not_found", ["There is no such contract.", "没有这份合同。"]);
}

/** The contract as the API publishes it. */
export function present(row: ContractRow): Contract {
  return { ...row, autoRenews: row.autoRenews === 1 };
}

/** The files beside a contract, the oldest first. */
export function findFiles(db: Db, contractId: string): Promise<ContractFile[]> {
  return db
    .selectFrom("contractFiles")
    .selectAll()
    .where("contractId", "=", contractId)
    .where("deletedAt", "is", null)
    .orderBy("id")
    .execute();
}

/** What changes or renews a contract, the oldest first. */
export function findSuccessors(db: Db, id: string): Promise<ContractRow[]> {
  return db
    .selectFrom("contracts")
    .selectAll()
    .where((where) => where.or([where("amendsId", "=", id), where("renewsId", "=", id)]))
    .where("deletedAt", "is", null)
    .orderBy("id")
    .execute();
}

/** The next number of a day, `C20270301-001`. */
export async function nextNumber(db: Db, on: string): Promise<string> {
  const day = `C${on.replaceAll("-", "")}-`;
  const last = await db
    .selectFrom("contracts")
    .select("number")
    .where("number", ">=", `${day}000`)
    .where("number", "<=", `${day}999`)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return `${day}${String((Number(last?.number.slice(day.length, day.length + 3)) || 0) + 1).padStart(3, "0")}`;
}
