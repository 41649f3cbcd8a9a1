import { useSyncExternalStore } from "react";
import { type Language, startLanguage } from "./language.ts";

const key = "soloist.language";
const listeners = new Set<() => void>();

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is closed to us (private window): the browser's language is good enough
  }
}

let current: Language = startLanguage(recall(), typeof navigator === "undefined" ? [] : navigator.languages);

/** The language of the screen now; outside of components (headers, errors). */
export function language(): Language {
  return current;
}

/** Switches every word on the screen at once and remembers the choice on this device. */
export function setLanguage(next: Language): void {
  try {
    localStorage.setItem(key, next);
  } catch {
    // not remembered, still switched
  }
  if (next === current) return;
  current = next;
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** The language of the screen; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language, language);
}

/** The words of this page in the language of the screen: `const t = useStrings({ en, "zh-CN": zhCN })`. */
export function useStrings<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useLanguage()];
}
