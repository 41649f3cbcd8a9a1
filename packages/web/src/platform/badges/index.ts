import { useEffect, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let badges: Readonly<Record<string, number>> = {};

/** Puts a number beside an entry of the navigation (`/today`: 7); 0 takes it away. */
export function setBadge(path: string, number: number): void {
  if ((badges[path] ?? 0) === number) return;
  badges = { ...badges, [path]: number };
  for (const tell of listeners) tell();
}

/** Keeps the number beside an entry of the navigation while the page knows it. */
export function useBadge(path: string, number: number | undefined): void {
  useEffect(() => {
    if (number !== undefined) setBadge(path, number);
  }, [path, number]);
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** All numbers beside the navigation. */
export function useBadges(): Readonly<Record<string, number>> {
  return useSyncExternalStore(
    subscribe,
    () => badges,
    () => badges,
  );
}
