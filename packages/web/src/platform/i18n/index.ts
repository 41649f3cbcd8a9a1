export { count } from "./count.ts";
export { type Language, languageNames, languages } from "./language.ts";
export { language, setLanguage, useLanguage, useStrings } from "./store.ts";
