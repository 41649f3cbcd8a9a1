import type { TimelineDraft } from "#modules/customers";
import { contractEntry, type ContractImport, quoteEntry, type QuoteImport } from "#modules/sales";
import { instantAt } from "../days.ts";
import type { SampleRequest } from "../request.ts";

type What = [event: Parameters<typeof quoteEntry>[1], detail?: string];

/** What the program itself would have told of quotes. */
export function quoteEntries({ owner, newId }: SampleRequest, quotes: readonly QuoteImport[]): TimelineDraft[] {
  return quotes.flatMap((quote) => {
    const { sentAt, answeredAt, state, answeredBy, declineReason, lines } = quote;
    const totalMinor = lines.reduce(
      (sum, { unitPriceMinor = 0, quantityMilli = 1000 }) => sum + (unitPriceMinor * quantityMilli) / 1000,
      0,
    );
    const told = { ...quote, customerId: quote.customerId!, totalMinor };
    const tell = (at: string | null, ...[event, detail]: What) =>
      at === null ? [] : [{ ...quoteEntry(told, event, detail), id: newId(), at, actorName: owner.name }];
    const answer: What = state === "accepted" ? ["accepted", answeredBy] : ["declined", declineReason];
    return [...tell(sentAt, "sent"), ...tell(answeredAt, ...answer)];
  });
}

/** The same for contracts. */
export function contractEntries(request: SampleRequest, contracts: readonly ContractImport[]): TimelineDraft[] {
  const { owner, newId, timeZone } = request;
  return contracts.flatMap((contract) => {
    const { signedOn, customerId } = contract;
    if (signedOn === null) return [];
    const entry = contractEntry({ ...contract, customerId: customerId! }, "signedOnPaper", signedOn);
    return [{ ...entry, id: newId(), at: instantAt(signedOn, 12 * 60, timeZone), actorName: owner.name }];
  });
}
