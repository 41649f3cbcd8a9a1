import { useSyncExternalStore } from "react";

const query = typeof matchMedia === "function" ? matchMedia("(width <= 640px)") : null;

function subscribe(tell: () => void) {
  query?.addEventListener("change", tell);
  return () => query?.removeEventListener("change", tell);
}

/** True on a screen of a phone's width: sheets instead of dialogs, cards instead of columns. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => query?.matches ?? false,
    () => false,
  );
}
