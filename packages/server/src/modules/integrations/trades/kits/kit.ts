import type { CompanySettings, CustomField } from "#modules/admin";
import { type Sentence, say } from "#platform/i18n";

export type Trade = NonNullable<CompanySettings["trade"]>;

export type KitField = {
  record: CustomField["record"];
  kind: CustomField["kind"];
  label: Sentence;
  options: readonly Sentence[];
};
export type KitItem = { label: Sentence; required: boolean };
/** `deliveredBy` names the delivery template by its place in the kit. */
export type KitProduct = {
  name: Sentence;
  unit: Sentence;
  category: Sentence;
  priceMinor: number; // in fen
  deliveredBy: number | null;
};
export type KitDelivery = {
  name: Sentence;
  kind: "project" | "course" | "hours";
  lessons: number | null;
  lessonMinutes: number | null;
  agreedMinutes: number | null;
  steps: readonly { title: Sentence; afterDays: number }[];
};
export type KitContract = { name: Sentence; text: Sentence };

/** What a trade brings besides its stages. `checklists` follows the stages of its pipeline. */
export type Kit = {
  name: Sentence;
  fields: readonly KitField[];
  checklists: readonly (readonly KitItem[])[];
  products: readonly KitProduct[];
  deliveries: readonly KitDelivery[];
  contracts: readonly KitContract[];
};

/** A field of the trade; the options, where there are any, as pairs of English and Chinese. */
export function field(
  record: KitField["record"],
  kind: KitField["kind"],
  en: string,
  zh: string,
  options: readonly (readonly [en: string, zh: string])[] = [],
): KitField {
  return { record, kind, label: say(en, zh), options: options.map((pair) => say(...pair)) };
}

/** Something that is good to have done before a stage is left. */
export const item = (en: string, zh: string): KitItem => ({ label: say(en, zh), required: false });

/** Something that must be done before a stage is left. */
export const must = (en: string, zh: string): KitItem => ({ label: say(en, zh), required: true });

/** Something to sell, priced in whole yuan. */
export function product(
  name: Sentence,
  unit: Sentence,
  category: Sentence,
  yuan: number,
  deliveredBy: number | null = null,
): KitProduct {
  return { name, unit, category, priceMinor: yuan * 100, deliveredBy };
}

/** A project by its milestones, each so many days after the start. */
export function project(
  en: string,
  zh: string,
  steps: readonly (readonly [en: string, zh: string, afterDays: number])[],
): KitDelivery {
  return {
    name: say(en, zh),
    kind: "project",
    lessons: null,
    lessonMinutes: null,
    agreedMinutes: null,
    steps: steps.map(([stepEn, stepZh, afterDays]) => ({ title: say(stepEn, stepZh), afterDays })),
  };
}
