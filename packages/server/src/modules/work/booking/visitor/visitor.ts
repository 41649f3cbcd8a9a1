import { storable } from "#modules/customers";
import { invalid } from "#platform/errors";
import type { Language } from "#platform/i18n";
import type { Visitor } from "../actions.ts";
import { words } from "./words.ts";

/** Who the visitor says they are; refuses what cannot be answered to. */
export function readVisitor(
  fields: Readonly<Record<string, string>>,
  language: Language,
): Omit<Visitor, "timeZone" | "language"> {
  const text = (name: string, longest: number) =>
    storable(fields[name] ?? "")
      .trim()
      .slice(0, longest);
  const [name, phone, email] = [text("name", 100), text("phone", 40), text("email", 200)];
  const t = words[language];
  const wrong = (code: string, sentence: string) => invalid(`visitor.${code}`, { en: sentence, "zh-CN": sentence });
  if (name === "") throw wrong("name", t.needName);
  if (phone === "" && email === "") throw wrong("contact", t.needContact);
  if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw wrong("email", t.badEmail);
  if (phone !== "" && phone.replace(/\D/g, "").length < 6) throw wrong("phone", t.badPhone);
  return { name, phone, email, note: text("note", 2000) };
}
