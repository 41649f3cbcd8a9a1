/** A firm, customers and candidates made up for tests. */
import { widePrior } from "@soloist/analytics/lifetime-value/silence.ts";
import { say } from "#platform/i18n";
import type { Candidate, Firm, Person } from "../candidate.ts";

export const firm: Firm = {
  on: "2026-11-20",
  past: false,
  currency: "CNY",
  language: "zh-CN",
  timeZone: "Asia/Shanghai",
  hourMinor: 40_000,
  usualSaleMinor: 300_000,
  prior: widePrior,
};

export const chenLi: Person = {
  id: "c1",
  name: "陈立",
  kind: "person",
  organisation: "",
  language: null,
  phone: "+8613800000000",
  email: null,
  messenger: null,
  orderCount: 5,
  orderTotalMinor: 500_000,
  firstOrderOn: "2026-04-24",
  lastOrderOn: "2026-08-12",
};

export const mia: Person = { ...chenLi, id: "c2", name: "Mia Hoffmann", phone: null, email: "mia@example.com" };
export const stranger: Person = { ...chenLi, orderCount: 0, orderTotalMinor: 0, firstOrderOn: "", lastOrderOn: "" };

let count = 0;
/** Something to do that brings `gainMinor` and takes `minutes`. */
export function candidate(gainMinor: number, minutes: number, more: Partial<Candidate> = {}): Candidate {
  const key = more.key ?? `task:${++count}`;
  return {
    key,
    kind: "task",
    customerId: null,
    refTable: "tasks",
    refId: key,
    about: "",
    gainMinor,
    currency: "CNY",
    weightMinor: gainMinor,
    channel: "todo",
    minutes,
    urgency: 3,
    dueOn: null,
    title: say(key, key),
    label: { text: say(key, key), tone: "plain" },
    reason: say(key, key),
    write: () => ({ subject: "", texts: [] }),
    ...more,
  };
}
