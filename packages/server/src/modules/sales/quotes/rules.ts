import { refused } from "#platform/errors";
import type { Quote, QuoteStanding } from "./table.ts";

type Standing = Pick<Quote, "state" | "supersededBy" | "validUntilOn">;

/** How a quote stands on a day: its state, unless a newer edition took its place or its last day has gone. */
export function standingOn({ state, supersededBy, validUntilOn }: Standing, today: string): QuoteStanding {
  if (supersededBy && state !== "accepted") return "superseded";
  return state === "sent" && validUntilOn !== null && validUntilOn < today ? "expired" : state;
}

/** Refuses to change what was sent: a new edition is made instead. */
export function refuseUnlessDraft({ state }: Pick<Quote, "state">): void {
  if (state === "draft") return;
  throw refused("quote.not_a_draft", [
    "This quote was sent, so it stays as it is. Make a new version of it.",
    "这份报价已经发出，内容不能再改。请新建一个版本。",
  ]);
}

/** Sends a draft. A quote without lines offers nothing. */
export function send(
  quote: Quote,
  { lines, at, letterhead }: { lines: number; at: string; letterhead: string },
): Quote {
  refuseUnlessDraft(quote);
  if (lines === 0) {
    throw refused("quote.empty", ["Add at least one line before you send it.", "请至少添加一行明细再发送。"]);
  }
  return { ...quote, state: "sent", sentAt: at, letterhead };
}

const closed: Partial<Record<QuoteStanding, [en: string, zh: string]>> = {
  draft: ["This quote was not sent yet.", "这份报价还没有发出。"],
  accepted: ["This quote was accepted already.", "这份报价已经被接受。"],
  declined: ["This quote was declined already.", "这份报价已经被谢绝。"],
  withdrawn: ["This quote was withdrawn.", "这份报价已被撤回。"],
  expired: ["This quote is no longer valid. Ask for a new one.", "这份报价已过有效期，请索取新的报价。"],
  superseded: ["There is a newer version of this quote.", "这份报价已有更新的版本。"],
};

/** Refuses an answer to what is not open any more. */
export function refuseUnlessOpen(quote: Standing, today: string): void {
  const sentence = closed[standingOn(quote, today)];
  if (sentence) throw refused("quote.not_open", sentence);
}

/** Accepts what was sent. */
export function accept(quote: Quote, { by, at, today }: { by: string; at: string; today: string }): Quote {
  refuseUnlessOpen(quote, today);
  return { ...quote, state: "accepted", answeredAt: at, answeredBy: by };
}

/** Declines what was sent. */
export function decline(quote: Quote, { reason, at, today }: { reason: string; at: string; today: string }): Quote {
  refuseUnlessOpen(quote, today);
  return { ...quote, state: "declined", answeredAt: at, declineReason: reason };
}

/** Takes a sent quote back: its links still open, but nobody can accept it. */
export function withdraw(quote: Quote): Quote {
  if (quote.state === "sent" && !quote.supersededBy) return { ...quote, state: "withdrawn" };
  throw refused("quote.nothing_to_withdraw", [
    "Only a quote that waits for an answer can be withdrawn.",
    "只有等待答复的报价才能撤回。",
  ]);
}

/** Refuses a new edition where the quote is still a draft, accepted, or not the newest. */
export function refuseNewEdition({ state, supersededBy }: Pick<Quote, "state" | "supersededBy">): void {
  if (supersededBy) {
    throw refused("quote.not_the_newest", ["There is a newer version already.", "已经有更新的版本。"]);
  }
  if (state === "draft") {
    throw refused("quote.still_a_draft", ["This is a draft; change it as it is.", "这还是草稿，可以直接修改。"]);
  }
  if (state === "accepted") {
    throw refused("quote.accepted_stays", [
      "What was accepted stays. Make a copy of it for a new offer.",
      "已接受的报价保持不变。如需重新报价，请复制一份。",
    ]);
  }
}
