import { useEffect } from "react";

type Recent = { kind: string; id: string; title: string; subtitle?: string };

const key = "soloist.recent";
const kept = 24;

/** What was opened on this device, the newest first. */
export function recentRecords(): Recent[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? (found as Recent[]) : [];
  } catch {
    return []; // storage is closed to us or holds something else: nothing is remembered
  }
}

/** The list with this record at its top, and no record twice. */
export function withOpened(before: readonly Recent[], opened: Recent): Recent[] {
  return [opened, ...before.filter(({ id }) => id !== opened.id)].slice(0, kept);
}

/** Remembers on this device that a record's page or panel stands open. */
export function useOpened(kind: string, id: string | undefined, title: string | undefined, subtitle = ""): void {
  useEffect(() => {
    if (!id || !title) return;
    try {
      localStorage.setItem(key, JSON.stringify(withOpened(recentRecords(), { kind, id, title, subtitle })));
    } catch {
      // not remembered, still open
    }
  }, [kind, id, title, subtitle]);
}

/** Forgets what was opened: the next one at this device is somebody else. */
export function forgetRecent(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept either
  }
}
