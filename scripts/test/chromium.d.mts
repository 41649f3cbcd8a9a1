/** A Chromium that can be run here; a sentence says why where there is none. */
export function findChromium(): Promise<{ path: string; version: string }>;
