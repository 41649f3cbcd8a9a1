import { save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { createLink, revokeLinks } from "../../links/actions.ts";
import { documentOf } from "../paper/document.ts";
import { getContract } from "../queries.ts";
import { demandState, takeBack } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { ContractRow } from "../table.ts";
import { refuseEmpty } from "./write.ts";

/** The text as it stands is fixed: from here on it is what both sides read. A draft only. */
export async function freeze(ctx: Ctx, before: ContractRow): Promise<ContractRow> {
  refuseEmpty(before);
  const { text } = await documentOf(ctx, before);
  const after = { ...before, frozenText: text, state: "sent" as const, sentAt: ctx.now.toISOString() };
  return save(ctx, "contracts", before, after);
}

/** Sends a contract: fixes its text and makes a private link to it. One that is out gets another link. */
export function sendContract(
  ctx: Ctx,
  id: string,
  expiresOn: string | null,
): Promise<{ contract: ContractRow; token: string }> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    demandState(before, "draft", "sent", "signed");
    const contract = before.state === "draft" ? await freeze(tx, before) : before;
    const { token } = await createLink(tx, { table: "contracts", id }, expiresOn);
    if (before.state === "draft") await tellStory(tx, contract, "sent");
    return { contract, token };
  });
}

/** Takes a contract back to change it: its links end, and our own signature no longer counts. */
export function takeContractBack(ctx: Ctx, id: string): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    const after = await save(tx, "contracts", before, takeBack(before));
    await revokeLinks(tx, { table: "contracts", id });
    await tellStory(tx, after, "takenBack");
    return after;
  });
}

/** Ends the links to a contract; its state stays. */
export function endContractLinks(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await getContract(tx.db, id);
    await revokeLinks(tx, { table: "contracts", id });
  });
}
