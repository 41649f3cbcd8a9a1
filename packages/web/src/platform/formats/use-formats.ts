import { createContext, createElement, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useLanguage } from "../i18n/index.ts";
import type { Language } from "../i18n/language.ts";
import { clock, day, dayOf, daysBetween, fullDay, fullMoment, moment, plusDays } from "./days.ts";
import { type MoneyStyle, money, parseMoney, symbolOf } from "./money.ts";
import { distance, duration, number, percent } from "./spans.ts";

/** All formats bound to one reader: language, own currency, time zone, and the moment of reading. */
export function formatsFor(language: Language, home: string, timeZone: string, now: Date) {
  const today = dayOf(now, timeZone);
  return {
    language,
    home,
    timeZone,
    now,
    today,
    money: (minor: number, currency = home, style?: MoneyStyle) => money(minor, currency, language, home, style),
    symbol: (currency = home) => symbolOf(currency, home, language),
    parseMoney: (text: string, currency = home) => parseMoney(text, currency),
    day: (on: string) => day(on, today, language),
    fullDay: (on: string) => fullDay(on, language),
    dayOf: (at: string) => dayOf(at, timeZone),
    daysFromToday: (on: string) => daysBetween(today, on),
    plusDays,
    clock: (at: string) => clock(at, timeZone, language),
    moment: (at: string) => moment(at, now, timeZone, language),
    fullMoment: (at: string) => fullMoment(at, timeZone, language),
    distance: (at: string) => distance(at, now, language),
    duration: (minutes: number) => duration(minutes, language),
    number: (value: number, digits?: number) => number(value, language, digits),
    percent: (share: number, digits?: number) => percent(share, language, digits),
  };
}
export type Formats = ReturnType<typeof formatsFor>;

const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const Context = createContext<Formats>(formatsFor("en", "CNY", localZone, new Date()));

/** The moment of reading, moving on once a minute, so that "in 5 minutes" does not grow stale. */
function useNow(): Date {
  const [now, turn] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => turn(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export type FormatsProviderProps = {
  currency?: string | undefined;
  timeZone?: string | undefined;
  children: ReactNode;
};

/** Makes the formats once for the whole page: a list of thousand amounts asks for them thousand times. */
export function FormatsProvider({ currency = "CNY", timeZone = localZone, children }: FormatsProviderProps) {
  const language = useLanguage();
  const now = useNow();
  const value = useMemo(() => formatsFor(language, currency, timeZone, now), [language, currency, timeZone, now]);
  return createElement(Context, { value }, children);
}

/** The formats of this reader; pages and components format nothing themselves. */
export function useFormats(): Formats {
  return useContext(Context);
}
