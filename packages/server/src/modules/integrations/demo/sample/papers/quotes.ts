import type { QuoteImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import type { Commission } from "../commissions/commissions.ts";
import { instantAt } from "../days.ts";
import type { DealStory } from "../deals.ts";
import type { SampleRequest } from "../request.ts";
import { lateDeals } from "./late-deals.ts";
import { type Offered, offerOf } from "./offers.ts";

type Answer = { state: QuoteImport["state"]; quotedOn: string; answeredOn?: string; reason?: string };

const validDays = 30;

/** Offers in every state: accepted by those who ordered, waiting, run out, declined, and one that is being written. */
export function makeQuotes(
  request: SampleRequest,
  stories: readonly DealStory[],
  commissions: readonly Commission[],
): QuoteImport[] {
  const { today } = request;
  const [runOut, ...waiting] = lateDeals(request, stories);
  const ofDeal = (story: DealStory, daysAgo: number, state: "draft" | "sent") => {
    const quotedOn = laterOf(addDays(today, -daysAgo), startOf(story));
    return quoteOf(request, offerOf(request, story), { state, quotedOn });
  };
  const lost = stories
    .filter(({ opportunity }) => opportunity.outcome === "lost")
    .toSorted((one, other) => (one.opportunity.closedOn! > other.opportunity.closedOn! ? -1 : 1))[0]!;
  const { closedOn, lostReason } = lost.opportunity;
  const old = ofDeal(runOut!, 44, "sent");
  const quotes = [
    ...commissions.map((commission) => acceptedQuote(request, commission)),
    { ...old, validUntilOn: addDays(old.quotedOn, validDays / 2) },
    quoteOf(request, offerOf(request, lost), {
      state: "declined",
      quotedOn: laterOf(addDays(closedOn!, -6), startOf(lost)),
      answeredOn: closedOn!,
      reason: lostReason ?? "",
    }),
    ofDeal(waiting[0]!, 9, "sent"),
    ofDeal(waiting[1]!, 3, "sent"),
    ofDeal(waiting[2]!, 1, "draft"),
  ];
  return numbered(quotes);
}

/** The offer that a commission came of. */
function acceptedQuote(request: SampleRequest, { client, title, soldOn, sale }: Commission) {
  const offered = { client, title, opportunityId: null, orderId: sale.id, lines: sale.lines };
  return quoteOf(request, offered, { state: "accepted", quotedOn: addDays(soldOn, -5), answeredOn: soldOn });
}

function quoteOf(
  { timeZone, owner, newId }: SampleRequest,
  { client, ...offered }: Offered,
  { state, quotedOn, answeredOn, reason = "" }: Answer,
): QuoteImport {
  return {
    ...offered,
    id: newId(),
    number: "",
    customerId: client.id,
    state,
    quotedOn,
    validUntilOn: addDays(quotedOn, validDays),
    currency: client.currency,
    language: client.language,
    sentAt: state === "draft" ? null : instantAt(quotedOn, 10 * 60, timeZone),
    answeredAt: answeredOn ? instantAt(answeredOn, 14 * 60, timeZone) : null,
    answeredBy: state === "accepted" ? client.name : "",
    declineReason: reason,
    ownerId: owner.id || null,
    createdAt: instantAt(quotedOn, 9 * 60, timeZone),
  };
}

/** Numbers count through each day, as the program's own do. */
function numbered(quotes: readonly QuoteImport[]): QuoteImport[] {
  const counts = new Map<string, number>();
  return quotes.map((quote) => {
    const day = `Q${quote.quotedOn.replaceAll("-", "")}`;
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return { ...quote, number: `${day}-${String(count).padStart(3, "0")}` };
  });
}

const startOf = ({ opportunity }: DealStory) => opportunity.createdAt!.slice(0, 10);
const laterOf = (one: string, other: string) => (one > other ? one : other);
