import { getCompanySettings } from "#modules/admin";
import { demandCustomer } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { invalid, refused } from "#platform/errors";
import { say } from "#platform/i18n";
import { newId } from "#platform/ids";
import { getOpportunity } from "../../opportunities/queries/opportunity.ts";
import { noteAcceptance } from "../../quotes/actions/answers.ts";
import { getQuote } from "../../quotes/queries.ts";
import { getTemplate } from "../../templates/actions.ts";
import { getContract, nextNumber } from "../queries.ts";
import { change, withReminder } from "../rules.ts";
import { ContractDraft, type ContractPatch, type ContractRow } from "../table.ts";

/** Makes a contract as a draft. What a quote, an opportunity or a template that is named says need not be said again. */
export function createContract(ctx: Ctx, input: ContractDraft): Promise<ContractRow> {
  const { id = newId(), number, autoRenews, ...draft } = ContractDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "contracts", id);
    if (existing) return existing;
    const from = await sourceOf(tx, draft);
    const template = draft.templateId ? await getTemplate(tx.db, draft.templateId) : undefined;
    const settings = await getCompanySettings(tx.db);
    const language = draft.language ?? template?.language ?? settings.language;
    const customerId = draft.customerId ?? from?.customerId ?? null;
    await demandCustomer(tx.db, customerId);
    const title = draft.title ?? from?.title ?? template?.name ?? say("Contract", "合同")[language];
    return create(
      tx,
      "contracts",
      withReminder({
        ...blankContract,
        ...draft,
        id,
        title,
        customerId,
        language,
        number: number || (await nextNumber(tx.db, dayOf(ctx.now, settings.timeZone))),
        amountMinor: draft.amountMinor ?? from?.amountMinor ?? 0,
        currency: draft.currency ?? from?.currency ?? settings.currency,
        text: draft.text ?? template?.text ?? "",
        autoRenews: Number(autoRenews),
        opportunityId: draft.opportunityId ?? from?.opportunityId ?? null,
        ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
        createdAt: ctx.now.toISOString(),
      }),
    );
  });
}

/** What a contract that is nobody's copy begins with. */
export const blankContract = {
  orderId: null,
  amendsId: null,
  renewsId: null,
  revision: 1,
  frozenText: null,
  remindOn: null,
  reminderId: null,
  state: "draft",
  sentAt: null,
  ourSignatureId: null,
  theirSignatureId: null,
  signedOn: null,
  signedHow: null,
  endedOn: null,
  endReason: "",
  deletedAt: null,
  version: 1,
} as const;

type Source = Pick<ContractRow, "title" | "customerId" | "amountMinor" | "currency" | "opportunityId">;

type Named = { opportunityId: string | null; quoteId: string | null };

/** A quote that still waits for its answer is noted as accepted with the contract that follows from it. */
async function sourceOf(ctx: Ctx, { opportunityId, quoteId }: Named): Promise<Source | undefined> {
  if (quoteId) {
    const found = await getQuote(ctx.db, quoteId);
    const quote = found.state === "accepted" ? found : await noteAcceptance(ctx, quoteId, "");
    const { title, customerId, currency, totalMinor: amountMinor } = quote;
    return { title: title || quote.number, customerId, amountMinor, currency, opportunityId: quote.opportunityId };
  }
  if (!opportunityId) return undefined;
  const { title, customerId, amountMinor, currency } = await getOpportunity(ctx.db, opportunityId);
  return { title, customerId, amountMinor, currency, opportunityId };
}

/** Another draft with the same words: an amendment of a signed contract, or the next period of one. */
export function copyContract(
  ctx: Ctx,
  from: ContractRow,
  differing: Partial<ContractRow> & Pick<ContractRow, "number">,
): Promise<ContractRow> {
  const { title, customerId, opportunityId, quoteId, templateId, amountMinor, currency, language, text } = from;
  const { startOn, endOn, remindDays, autoRenews } = from;
  return create(
    ctx,
    "contracts",
    withReminder({
      ...blankContract,
      title,
      customerId,
      opportunityId,
      quoteId,
      templateId,
      amountMinor,
      currency,
      language,
      text,
      startOn,
      endOn,
      remindDays,
      autoRenews,
      id: newId(),
      notes: "",
      ownerId: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now.toISOString(),
      ...differing,
    }),
  );
}

/** Changes a contract; of one that was sent only what is no part of its text. */
export function updateContract(ctx: Ctx, id: string, patch: ContractPatch): Promise<ContractRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContract(tx.db, id);
    await demandCustomer(tx.db, patch.customerId);
    if (patch.opportunityId) await getOpportunity(tx.db, patch.opportunityId);
    return save(tx, "contracts", before, change(before, patch));
  });
}

/** Puts contracts into the bin; one that is out or in force stays, as somebody else has it too. */
export function removeContracts(ctx: Ctx, ids: string[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "contracts", ids)).filter(({ deletedAt }) => !deletedAt);
    for (const { state } of rows) {
      if (state === "sent" || state === "signed") throw inForce();
    }
    await remove(tx, "contracts", rows);
  });
}

const inForce = () =>
  refused("contract.in_force", [
    "It is out or in force. Take it back or terminate it first.",
    "合同已发出或生效中，请先撤回或终止。",
  ]);

/** Refuses to send a contract that says nothing or names nobody. */
export function refuseEmpty({ text, customerId }: ContractRow): void {
  if (!customerId) {
    throw invalid("contract.without_customer", ["Say whom it is with.", "请选择客户。"], "customerId");
  }
  if (!text.trim()) throw invalid("contract.without_text", ["It has no text yet.", "合同还没有正文。"], "text");
}
