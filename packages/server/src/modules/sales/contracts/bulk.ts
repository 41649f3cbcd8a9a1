import { createAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { blankContract } from "./actions/write.ts";
import { documentOf } from "./paper/document.ts";
import { withReminder } from "./rules.ts";
import type { ContractRow } from "./table.ts";

type Known =
  | "id"
  | "number"
  | "title"
  | "customerId"
  | "opportunityId"
  | "quoteId"
  | "templateId"
  | "orderId"
  | "amountMinor"
  | "currency"
  | "language"
  | "text"
  | "startOn"
  | "endOn"
  | "remindDays"
  | "reminderId"
  | "signedOn"
  | "ownerId"
  | "createdAt";

/** A contract from before: a draft, or one that both sides signed on paper. */
export type ContractImport = Pick<ContractRow, Known>;

/** Creates many contracts at once, set-wise; the text of a signed one is fixed as it was. Ids must be new. Nobody is told. */
export function createContracts(ctx: Ctx, contracts: ContractImport[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const rows: ContractRow[] = [];
    for (const contract of contracts) {
      const draft = withReminder({ ...blankContract, autoRenews: 0, notes: "", ...contract });
      rows.push(contract.signedOn === null ? draft : await signedOnPaper(tx, draft));
    }
    await createAll(tx, "contracts", rows);
  });
}

async function signedOnPaper(tx: Ctx, draft: ContractRow): Promise<ContractRow> {
  const sentAt = draft.createdAt;
  const { text: frozenText } = await documentOf({ ...tx, now: new Date(sentAt) }, draft);
  return { ...draft, frozenText, sentAt, state: "signed", signedHow: "paper" };
}
