import { useSyncExternalStore } from "react";

export type Toast = {
  id: number;
  text: string;
  tone?: "quiet" | "bad";
  action?: { label: string; run: () => void };
};

const quietMs = 6000;
const badMs = 12_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function put(next: readonly Toast[]) {
  toasts = next;
  for (const tell of listeners) tell();
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  put(toasts.filter((toast) => toast.id !== id));
}

/** Says something in passing at the edge of the screen, with at most one action. Only the last two stay. */
export function toast(text: string, options: Omit<Toast, "id" | "text"> = {}): number {
  last += 1;
  const id = last;
  put([...toasts.slice(-1), { id, text, ...options }]);
  setTimeout(() => dismiss(id), options.tone === "bad" ? badMs : quietMs);
  return id;
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** What is being said now. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    subscribe,
    () => toasts,
    () => toasts,
  );
}
