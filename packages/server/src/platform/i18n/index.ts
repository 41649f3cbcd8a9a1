/** The languages a person may read Soloist in. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language. Both stand where the sentence is born, so none can be forgotten. */
export type Sentence = Readonly<Record<Language, string>>;

/** Makes a sentence: English first, as the code is English, then Chinese. */
export function say(en: string, zh: string): Sentence {
  return { en, "zh-CN": zh };
}

/** The language of an `Accept-Language` header or a locale name; Chinese in all its forms reads zh-CN. */
export function languageOf(tags: string | null | undefined): Language {
  for (const tag of (tags ?? "").toLowerCase().split(",")) {
    const primary = tag.trim().split(/[-;_.]/)[0];
    if (primary === "zh") return "zh-CN";
    if (primary === "en") return "en";
  }
  return "en";
}
