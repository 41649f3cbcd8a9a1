import { addDays, daysBetween } from "#platform/clock";
import { invalid, refused } from "#platform/errors";
import type { ContractPatch, ContractRow, ContractState } from "./table.ts";

const later: ReadonlySet<string> = new Set(["remindDays", "autoRenews", "notes"]);

/** Changes what may be changed: all of a draft, afterwards only what is no part of the text. */
export function change(contract: ContractRow, { autoRenews, ...patch }: ContractPatch): ContractRow {
  const now = { ...contract, ...patch } as ContractRow;
  if (autoRenews !== undefined) now.autoRenews = Number(autoRenews);
  const frozen = Object.keys(patch).filter(
    (key) => !later.has(key) && now[key as keyof ContractRow] !== contract[key as keyof ContractRow],
  );
  if (contract.state !== "draft" && frozen.length > 0) {
    throw refused("contract.frozen", [
      "Its text is fixed since it was sent. Take it back to change it, or make an amendment of a signed one.",
      "合同发出后正文不能再改。请先撤回；已签署的请新建补充协议。",
    ]);
  }
  return withReminder(now);
}

/** A term must end after it began; the reminder follows the end. */
export function withReminder(contract: ContractRow): ContractRow {
  const { startOn, endOn, remindDays } = contract;
  if (startOn && endOn && endOn < startOn) {
    throw invalid("contract.ends_before_start", ["It would end before it begins.", "结束日期早于开始日期。"], "endOn");
  }
  return { ...contract, remindOn: endOn && remindDays !== null ? addDays(endOn, -remindDays) : null };
}

/** The next period, as long as the last one and right behind it. Whole months and years stay whole. */
export function nextPeriod(startOn: string, endOn: string): { startOn: string; endOn: string } {
  const next = addDays(endOn, 1);
  const months = wholeMonths(startOn, next);
  if (months !== null) return { startOn: next, endOn: addDays(addMonths(next, months), -1) };
  return { startOn: next, endOn: addDays(next, daysBetween(startOn, endOn)) };
}

/** How many whole months lie between two days; null where it is no whole number. */
function wholeMonths(from: string, to: string): number | null {
  const [fromYear, fromMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const months = (Number(to.slice(0, 4)) - fromYear) * 12 + Number(to.slice(5, 7)) - fromMonth;
  return months > 0 && addMonths(from, months) === to ? months : null;
}

function addMonths(on: string, months: number): string {
  const [year, month, day] = on.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

const words: Record<ContractState, [en: string, zh: string]> = {
  draft: ["It is still a draft.", "合同还是草稿。"],
  sent: ["It is out to be signed.", "合同已发出，等待签署。"],
  signed: ["It is signed already.", "合同已经签署。"],
  ended: ["It has ended.", "合同已到期。"],
  terminated: ["It was terminated.", "合同已终止。"],
};

/** Refuses what a contract in another state cannot do. */
export function demandState(contract: ContractRow, ...states: ContractState[]): void {
  if (states.includes(contract.state)) return;
  throw refused(`contract.is_${contract.state}`, words[contract.state]);
}

/** Takes a contract back to change it, while nobody on the other side has signed. */
export function takeBack(contract: ContractRow): ContractRow {
  demandState(contract, "sent");
  if (contract.theirSignatureId) {
    throw refused("contract.signed_by_them", [
      "The other side has signed it already. Sign it too, or terminate it.",
      "对方已经签署。请签署，或终止合同。",
    ]);
  }
  return { ...contract, state: "draft", frozenText: null, sentAt: null, ourSignatureId: null };
}

/** Signed once both sides have. */
export function settle(contract: ContractRow, on: string): ContractRow {
  if (contract.state !== "sent" || !contract.ourSignatureId || !contract.theirSignatureId) return contract;
  return { ...contract, state: "signed", signedOn: on, signedHow: "screen" };
}

/** Ends a contract that is out or in force before its time, for a reason. */
export function terminate(contract: ContractRow, on: string, reason: string): ContractRow {
  demandState(contract, "sent", "signed");
  return { ...contract, state: "terminated", endedOn: on, endReason: reason };
}
