import { open } from "node:fs/promises";

/** The pictures that browsers show and that cannot carry a program. */
export type PhotoType = "image/jpeg" | "image/png" | "image/gif" | "image/webp";

const marks: readonly [PhotoType, number, string][] = [
  ["image/jpeg", 0, "\u00ff\u00d8\u00ff"],
  ["image/png", 0, "\u0089PNG\r\n\u001a\n"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
];

/** What kind of picture these bytes are, by their first ones and not by what anybody says; null for anything else. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return marks.find(([, at, mark]) => head.startsWith(mark, at))?.[0] ?? null;
}

/** The same of a file; null also where there is none. */
export async function photoTypeOfFile(path: string): Promise<PhotoType | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return photoTypeOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
