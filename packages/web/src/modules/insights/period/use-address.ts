/** What is chosen on a page of figures stands in its address, so that a link or the way back shows the same. */
import { useRouter, useSearch } from "@tanstack/react-router";
import type { Period, PeriodName } from "./period.ts";

type Search = Readonly<Record<string, unknown>>;
type Choice = Readonly<Record<string, string | undefined>>;

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** The period that an address names; the standard where it names none of these, or days that make no sense. */
export function periodIn({ period, from, to }: Search, names: readonly PeriodName[], standard: PeriodName): Period {
  const name = names.find((one) => one === period) ?? standard;
  if (name !== "custom") return { period: name };
  return isDay(from) && isDay(to) && from <= to ? { period: name, from, to } : { period: standard };
}

/** One of several words that an address may name. */
export function wordIn<T extends string>(search: Search, key: string, words: readonly T[], standard: T): T {
  return words.find((one) => one === search[key]) ?? standard;
}

/** The text that an address has under a key. */
export function textIn(search: Search, key: string): string | undefined {
  const value = search[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The address of this page, and how to lay choices over it; what is undefined leaves it. */
export function useAddress(): [search: Search, choose: (choice: Choice) => void] {
  const search: Search = useSearch({ strict: false });
  const { history } = useRouter();
  return [search, (choice) => history.replace(history.location.pathname + queryOf({ ...search, ...choice }))];
}

/** The choices as an address has them. */
export function queryOf(choice: Search): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(choice)) if (typeof value === "string") params.set(key, value);
  const text = params.toString();
  return text && `?${text}`;
}

/** A period as choices: a named one has no days of its own. */
export const choiceOf = ({ period, from, to }: Period): Choice => ({ period, from, to });
