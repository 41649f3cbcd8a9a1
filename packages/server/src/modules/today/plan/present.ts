import { type Language, type Sentence, say } from "#platform/i18n";
import type { Candidate, Firm, Person } from "./candidate.ts";
import type { TodayItem } from "./table.ts";
import { languageTo } from "./words/names.ts";

/** An item as its reader sees it; `why` says why it is left out. */
export function presentItem(
  candidate: Candidate,
  person: Person | undefined,
  firm: Firm,
  reader: Language,
  why: Sentence | null = null,
): TodayItem {
  const { key, kind, customerId, refTable, refId, about, gainMinor, currency, minutes, channel, dueOn } = candidate;
  const language = languageTo(person, firm);
  return {
    key,
    kind,
    customerId: person ? customerId : null,
    customerName: person?.name ?? "",
    organisation: person?.organisation ?? "",
    about,
    title: candidate.title[reader],
    label: { text: candidate.label.text[reader], tone: candidate.label.tone },
    gainMinor,
    currency,
    minutes,
    reason: candidate.reason[reader],
    dueOn,
    refTable,
    refId,
    channel,
    contact: { phone: person?.phone ?? null, email: person?.email ?? null, messenger: person?.messenger ?? null },
    language,
    ...(channel === "todo" ? { subject: "", texts: [] } : candidate.write(language)),
    why: why?.[reader] ?? "",
  };
}

/** Why something is not in the plan: it brings nothing that can be counted, or takes time that brings more elsewhere. */
export function whyLeft({ weightMinor, minutes }: Candidate, available: number): Sentence {
  if (weightMinor <= 0) return say("No gain can be counted for it.", "算不出它能带来的收益。");
  if (minutes > available) {
    return say(`Too little time: it takes ${minutes} minutes.`, `时间不够：它需要 ${minutes} 分钟。`);
  }
  return say(
    `Too little time: its ${minutes} minutes bring more with what is planned.`,
    `时间不够：这 ${minutes} 分钟用在计划里的事上收益更多。`,
  );
}
