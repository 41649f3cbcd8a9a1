import { addToTimeline, type TimelineDraft } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { type Sentence, say } from "#platform/i18n";
import type { ContractRow } from "./table.ts";

const sentences = {
  sent: (title: string) => say(`Sent the contract ${title}`, `发出合同${title}`),
  takenBack: (title: string) => say(`Took the contract ${title} back`, `撤回合同${title}`),
  seen: (title: string) => say(`Opened the contract ${title}`, `打开了合同${title}`),
  signedByUs: (title: string) => say(`Signed the contract ${title}`, `我方签署了合同${title}`),
  signedByThem: (title: string) => say(`The customer signed the contract ${title}`, `客户签署了合同${title}`),
  signedOnPaper: (title: string) => say(`The contract ${title} was signed on paper`, `合同${title}已纸质签署`),
  terminated: (title: string) => say(`Terminated the contract ${title}`, `终止合同${title}`),
  ended: (title: string) => say(`The contract ${title} ended`, `合同${title}到期`),
  renewed: (title: string) => say(`The contract ${title} renewed itself`, `合同${title}自动续期`),
} satisfies Record<string, (title: string) => Sentence>;
export type Happening = keyof typeof sentences;

/** Tells the customer's story what became of a contract. */
export async function tellStory(
  ctx: Ctx,
  contract: ContractRow,
  event: Happening,
  { note = "", by }: { note?: string; by?: string } = {},
): Promise<void> {
  const { customerId } = contract;
  if (!customerId) return;
  const entry = contractEntry({ ...contract, customerId }, event, note);
  await addToTimeline(ctx, { ...entry, ...(by ? { actorName: by } : {}) });
}

type Told = Pick<ContractRow, "id" | "number" | "title" | "amountMinor" | "currency"> & { customerId: string };

/** What the customer's story says of it. */
export function contractEntry(contract: Told, event: Happening, note = ""): TimelineDraft {
  const { id, customerId, number, title, amountMinor, currency } = contract;
  const told = sentences[event](`「${title}」`);
  const english = sentences[event](`“${title}”`).en;
  const more = note ? `\n${note}` : "";
  return {
    customerId,
    kind: "contract",
    text: say(`${english}${more}`, `${told["zh-CN"]}${more}`),
    data: { event, number, amountMinor, currency },
    refTable: "contracts",
    refId: id,
  };
}
