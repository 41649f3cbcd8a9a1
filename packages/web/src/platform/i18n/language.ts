/** The languages a person may read Soloist in. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** How each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { "zh-CN": "中文", en: "English" };

/** The language to begin with: the remembered one, else the first of the browser's that we speak, else English. */
export function startLanguage(remembered: string | null, browser: readonly string[]): Language {
  if (remembered === "zh-CN" || remembered === "en") return remembered;
  for (const tag of browser) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "zh") return "zh-CN";
    if (primary === "en") return "en";
  }
  return "en";
}
