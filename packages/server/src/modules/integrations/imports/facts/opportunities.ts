import { say } from "#platform/i18n";
import type { Outcome } from "../values/choices.ts";
import type { Money } from "../values/money.ts";
import type { Moment } from "./cells.ts";
import type { NoteFacts, OpportunityFacts } from "./facts.ts";
import { ownValues } from "./custom.ts";
import type { Part } from "./read-rows.ts";
import { entryKindOf } from "./tasks.ts";

/** What a row says of an opportunity; undefined when it says nothing of any. */
export function opportunityOf(part: Part): OpportunityFacts | undefined {
  const { slots, wrong, manner } = part;
  if (!Object.keys(slots).some((field) => field.startsWith("opportunity."))) return undefined;
  const amount = slots["opportunity.amount"] as Money | undefined;
  const named = slots["opportunity.currency"] as string | undefined;
  const facts: OpportunityFacts = { currency: named ?? amount?.currency ?? manner.currency };
  const set = <K extends keyof OpportunityFacts>(key: K, value: unknown) => {
    if (value !== undefined) facts[key] = value as NonNullable<OpportunityFacts[K]>;
  };
  if (amount && amount.currency !== facts.currency) {
    wrong(
      "opportunity.amount",
      say("The amount is in another currency than the row says.", "金额的货币与这一行的币种不同。"),
    );
  }
  if (amount && amount.minor < 0) {
    wrong(
      "opportunity.amount",
      say("What an opportunity may bring cannot be less than nothing.", "商机金额不能是负数。"),
    );
  }
  set("amountMinor", amount?.minor);
  set("title", slots["opportunity.title"]);
  set("externalId", slots["opportunity.externalId"]);
  set("pipeline", slots["opportunity.pipeline"]);
  set("stage", slots["opportunity.stage"]);
  set("probability", slots["opportunity.probability"]);
  set("expectedCloseOn", (slots["opportunity.expectedCloseOn"] as Moment | undefined)?.on);
  set("outcome", slots["opportunity.outcome"] as Outcome | undefined);
  set("closedOn", (slots["opportunity.closedOn"] as Moment | undefined)?.on);
  set("lostReason", slots["opportunity.lostReason"]);
  set("source", (slots["opportunity.source"] as string | undefined)?.slice(0, 200));
  set("notes", (slots["opportunity.notes"] as string[] | undefined)?.join("\n"));
  set("createdAt", (slots["opportunity.createdAt"] as Moment | undefined)?.at);
  set("custom", ownValues(part, "opportunity"));
  return facts;
}

/** What a row says of a talk with its customer. */
export function noteOf({ slots }: Part): NoteFacts | undefined {
  const text = (slots["note.text"] as string[] | undefined)?.join("\n");
  if (!text) return undefined;
  const at = (slots["note.at"] as Moment | undefined)?.at;
  const kind = slots["note.kind"] as string | undefined;
  const author = slots["note.author"] as string | undefined;
  return {
    text,
    ...(at && { at }),
    ...(kind && { kind: entryKindOf(kind) }),
    ...(author && { author: author.slice(0, 200) }),
  };
}
