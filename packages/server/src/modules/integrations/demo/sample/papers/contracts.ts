import type { ContractImport, QuoteImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import type { Commission } from "../commissions/commissions.ts";
import { instantAt } from "../days.ts";
import type { DealStory } from "../deals.ts";
import { priceIn } from "../money.ts";
import type { Client, SampleRequest, SampleTask } from "../request.ts";
import { agreement, agreementMinor } from "../words/papers.ts";
import { lateDeals } from "./late-deals.ts";
import { renewal } from "./renewal.ts";

type Of = Pick<ContractImport, "title" | "amountMinor" | "startOn" | "endOn" | "signedOn"> &
  Partial<Pick<ContractImport, "opportunityId" | "quoteId" | "orderId" | "reminderId">> & {
    client: Client;
    madeOn: string;
  };

const remindDays = 60;
const year = 365;
/** Soon, and yet so late that the sample has left again before the nights end the contract. */
const endsInDays = 45;

/** One in force that a commission rests on, one that ends soon with the task to renew it, and a draft for a late deal. */
export function makeContracts(
  request: SampleRequest,
  clients: readonly Client[],
  stories: readonly DealStory[],
  [commission, ...others]: readonly Commission[],
  quotes: readonly QuoteImport[],
): { contracts: ContractImport[]; tasks: SampleTask[] } {
  const { today, newId } = request;
  const { client, title, soldOn, sale } = commission!;
  const inForce = contractOf(request, {
    client,
    title,
    amountMinor: sale.sold,
    startOn: soldOn,
    endOn: addDays(soldOn, year / 2),
    signedOn: soldOn,
    madeOn: addDays(soldOn, -2),
    quoteId: quotes.find(({ orderId }) => orderId === sale.id)!.id,
    orderId: sale.id,
  });
  const partner = partnerAmong(request, clients, [client, ...others.map((other) => other.client)]);
  const endOn = addDays(today, endsInDays);
  const startOn = addDays(endOn, -year + 1);
  const reminderId = newId();
  const ending = contractOf(request, {
    client: partner,
    title: agreement[partner.language],
    amountMinor: priceIn(partner.currency, agreementMinor),
    startOn,
    endOn,
    signedOn: startOn,
    madeOn: addDays(startOn, -1),
    reminderId,
  });
  // The first four late deals have their quotes; of the others the one that is most worth a contract.
  const [deal] = lateDeals(request, stories)
    .slice(4)
    .toSorted((one, other) => other.opportunity.amountMinor - one.opportunity.amountMinor);
  const draft = contractOf(request, {
    client: deal!.client,
    title: deal!.opportunity.title,
    amountMinor: deal!.opportunity.amountMinor,
    startOn: addDays(today, 14),
    endOn: addDays(today, 14 + year - 1),
    signedOn: null,
    madeOn: addDays(today, -1),
    opportunityId: deal!.opportunity.id,
  });
  return { contracts: [ending, inForce, draft], tasks: [renewal(request, reminderId, ending)] };
}

/** A firm that has been a customer for more than a year, and speaks the owner's language where there is one. */
function partnerAmong(
  { today, language }: SampleRequest,
  clients: readonly Client[],
  taken: readonly Client[],
): Client {
  const firms = clients.filter(
    (client) =>
      client.segment !== "person" &&
      client.silentFrom === null &&
      client.since < addDays(today, -year) &&
      !taken.includes(client),
  );
  return firms.find((firm) => firm.language === language) ?? firms[0]!;
}

function contractOf(request: SampleRequest, { client, madeOn, ...said }: Of): ContractImport {
  const { templates, timeZone, owner, newId } = request;
  const { language, currency, id: customerId } = client;
  const template = templates.find((one) => one.language === language) ?? templates[0];
  return {
    opportunityId: null,
    quoteId: null,
    orderId: null,
    reminderId: null,
    ...said,
    id: newId(),
    number: `C${madeOn.replaceAll("-", "")}-001`,
    customerId,
    templateId: template?.id ?? null,
    currency,
    language,
    text: template?.text ?? "",
    remindDays,
    ownerId: owner.id || null,
    createdAt: instantAt(madeOn, 11 * 60, timeZone),
  };
}
