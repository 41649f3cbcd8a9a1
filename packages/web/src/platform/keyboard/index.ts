import { useEffect, useRef, useSyncExternalStore } from "react";
import { isTyping, nameOf, sequencer, written } from "./keys.ts";

export type Shortcut = {
  /** `c`, `g t`, `mod+k`, `?` */
  keys: string;
  /** What it does, for the sheet of shortcuts. */
  says: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. */
  whileTyping?: boolean;
  /** Stands on every page: a page's own with the same keys goes before it. */
  everywhere?: boolean;
};

const shortcuts = new Set<Shortcut>();
const listeners = new Set<() => void>();
let listed: readonly Shortcut[] = [];

function changed() {
  listed = [...shortcuts];
  for (const tell of listeners) tell();
}

/** The shortcut that stands now; a page's own stands before the shell's. */
function find(keys: string): Shortcut | undefined {
  const standing = [...shortcuts].filter((shortcut) => shortcut.keys === keys);
  return standing.findLast(({ everywhere }) => !everywhere) ?? standing.at(-1);
}

/** Listens to the whole window once. Returns how to stop. */
export function startKeyboard(): () => void {
  const next = sequencer(() => new Set([...shortcuts].map((shortcut) => shortcut.keys)));
  function pressed(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || ["Shift", "Control", "Meta", "Alt"].includes(event.key)) return;
    const typing = isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
    const keys = typing ? nameOf(event) : next(nameOf(event), event.timeStamp);
    const shortcut = keys === undefined ? undefined : find(keys);
    if (!shortcut || (typing && !shortcut.whileTyping)) return;
    event.preventDefault();
    shortcut.run(event);
  }
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

/** Offers shortcuts while the component stands; they appear in the `?` sheet. Never heard while typing. */
export function useShortcuts(wanted: readonly Shortcut[]): void {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const names = JSON.stringify(
    wanted.map(({ keys, says, whileTyping = false, everywhere = false }) => ({ keys, says, whileTyping, everywhere })),
  );
  useEffect(() => {
    const mine = (JSON.parse(names) as Omit<Shortcut, "run">[]).map((shortcut, index) => ({
      ...shortcut,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    for (const shortcut of mine) shortcuts.add(shortcut);
    changed();
    return () => {
      for (const shortcut of mine) shortcuts.delete(shortcut);
      changed();
    };
  }, [names]);
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** All shortcuts that can be used now. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(
    subscribe,
    () => listed,
    () => listed,
  );
}

const mac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

/** How a shortcut is written for this machine: `⌘ K` or `Ctrl K`. */
export function keysFor(keys: string): string {
  return written(keys, mac);
}

export { isTyping };
