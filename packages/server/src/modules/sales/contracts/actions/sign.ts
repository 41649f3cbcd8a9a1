import { getCompanySettings } from "#modules/admin";
import { save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { record } from "#platform/events";
import { refused } from "#platform/errors";
import { revokeLinks } from "../../links/actions.ts";
import { sign, type Signing } from "../../signatures/actions.ts";
import type { ContractSigned } from "../events.ts";
import { getContract } from "../queries.ts";
import { demandState, settle } from "../rules.ts";
import { tellStory } from "../story.ts";
import type { ContractRow } from "../table.ts";
import { freeze } from "./send.ts";

/** We sign; a draft's text is fixed by it. It is in force once the other side has signed too. */
export function signOurs(ctx: Ctx, id: string, signing: Signing): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const found = await getContract(tx.db, id);
    demandState(found, "draft", "sent");
    if (found.ourSignatureId) throw alreadySigned();
    const before = found.state === "draft" ? await freeze(tx, found) : found;
    const signature = await sign(tx, { table: "contracts", id, text: before.frozenText! }, signing);
    await tellStory(tx, before, "signedByUs", { note: signature.name });
    return keep(tx, before, { ourSignatureId: signature.id });
  });
}

/** The other side signs on the link. */
export function signTheirs(ctx: Ctx, id: string, signing: Signing): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    if (before.theirSignatureId) throw alreadySigned();
    demandState(before, "sent");
    const signature = await sign(tx, { table: "contracts", id, text: before.frozenText! }, signing);
    await tellStory(tx, before, "signedByThem", { note: signature.name, by: signature.name });
    return keep(tx, before, { theirSignatureId: signature.id });
  });
}

/** Both sides signed on paper, on some day; the scan lies among its files. */
export function signOnPaper(ctx: Ctx, id: string, signedOn: string): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const found = await getContract(tx.db, id);
    demandState(found, "draft", "sent");
    const before = found.state === "draft" ? await freeze(tx, found) : found;
    const after = { ...before, state: "signed" as const, signedOn, signedHow: "paper" as const };
    const saved = await save(tx, "contracts", before, after);
    await tellStory(tx, saved, "signedOnPaper", { note: signedOn });
    await bringIntoForce(tx, saved);
    return saved;
  });
}

async function keep(ctx: Ctx, before: ContractRow, part: Partial<ContractRow>): Promise<ContractRow> {
  const { timeZone } = await getCompanySettings(ctx.db);
  const saved = await save(ctx, "contracts", before, settle({ ...before, ...part }, dayOf(ctx.now, timeZone)));
  if (saved.state === "signed") await bringIntoForce(ctx, saved);
  return saved;
}

/** A signed amendment takes the place of what it amends. */
async function bringIntoForce(ctx: Ctx, contract: ContractRow): Promise<void> {
  const { id, amendsId, number, orderId } = contract;
  const signedOn = contract.signedOn!;
  await record<ContractSigned>(ctx, { type: "contract.signed", id, signedOn });
  if (!amendsId) return;
  const old = await getContract(ctx.db, amendsId);
  if (old.state !== "signed") return;
  await save(ctx, "contracts", old, { ...old, state: "ended", endedOn: signedOn, endReason: `→ ${number}` });
  await revokeLinks(ctx, { table: "contracts", id: old.id });
  if (old.orderId && !orderId) await save(ctx, "contracts", contract, { ...contract, orderId: old.orderId });
}

const alreadySigned = () =>
  refused("contract.signed_already", ["This side has signed it already.", "这一方已经签署过了。"]);
