import type { Language } from "#platform/i18n";
import type { Firm, Person } from "../candidate.ts";

/** A customer's name in a sentence; a contact with where they work. Empty for nobody. */
export function nameIn(person: Person | undefined): string {
  return person?.name ?? "";
}

/** The language to write to a customer in: theirs, else guessed from the script of the name, else the firm's. */
export function languageTo(person: Person | undefined, firm: Firm): Language {
  if (!person) return firm.language;
  if (person.language) return person.language;
  if (/\p{Script=Han}/u.test(person.name)) return "zh-CN";
  return /\p{Script=Latin}/u.test(person.name) ? "en" : firm.language;
}

/** How a letter begins: `林晓雯您好`, `Hello Mia`; an organisation, or a number for a name, is greeted without it. */
export function greeting(language: Language, person: Person | undefined): string {
  const personal = person?.kind === "person" && /\p{L}/u.test(person.name);
  if (language === "zh-CN") return personal ? `${person.name}您好，` : "您好，";
  return personal ? `Hello ${firstNameOf(person.name)},` : "Hello,";
}

/** What to call somebody in English: the first of several Latin words, else the whole name. */
function firstNameOf(name: string): string {
  const [first = name, ...rest] = name.trim().split(/\s+/);
  const plain = first.length > 1 && !first.endsWith(".") && !first.endsWith(",");
  return rest.length > 0 && plain ? first : name.trim();
}
