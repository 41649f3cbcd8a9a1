import type { Db } from "#platform/db";
import { ApiKey } from "./table.ts";

type StoredKey = Omit<ApiKey, "scopes"> & { scopes: string };

/** The keys that hold, newest first. */
export async function listKeys(db: Db): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom("apiKeys")
    .selectAll()
    .where("revokedAt", "is", null)
    .orderBy("id", "desc")
    .execute();
  return rows.map(present);
}

/** The key with this secret's hash, if it still holds. */
export async function findKeyByHash(db: Db, tokenHash: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom("apiKeys")
    .selectAll()
    .where("tokenHash", "=", tokenHash)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return row ? present(row) : null;
}

function present(row: StoredKey): ApiKey {
  return ApiKey.parse({ ...row, scopes: JSON.parse(row.scopes) });
}
