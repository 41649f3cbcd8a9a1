import type { Language } from "#platform/i18n";
import type { ManualPage } from "../../../manual/compile.ts";

export type Manual = ReadonlyMap<string, ManualPage>;

/** The whole manual in one language, fetched when help is first wanted. `index` is its table of contents. */
export async function loadManual(language: Language): Promise<Manual> {
  const { pages } = language === "en" ? await import("./pages.en.ts") : await import("./pages.zh-CN.ts");
  return new Map(Object.entries(pages).map(([path, page]) => [path.slice(path.lastIndexOf("/") + 1, -3), page]));
}

export type Chapter = { title: string; topics: string[] };

/** The chapters of the manual as its table of contents names them: each heading with the pages it links to. */
export function chaptersOf(manual: Manual): Chapter[] {
  const [, ...chapters] = manual.get("index")?.sections ?? [];
  return chapters.map(({ title, html }) => ({
    title,
    topics: [...html.matchAll(/href="\/help\/([a-z-]+)"/g)].map(([, topic]) => topic!),
  }));
}
