import { sql } from "kysely";
import { findFields } from "#modules/admin";
import { findPipelines } from "#modules/sales";
import type { Db } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import type { OwnField } from "../facts/custom.ts";
import { isCustomId } from "../recognition/fields.ts";
import { type ChoiceField, choiceFields, yesNoChoice } from "./choice-fields.ts";
import { wordKey } from "./targets.ts";

const shownOptions = 200;
const plain = (word: string): { value: string; label: Sentence } => ({ value: word, label: say(word, word) });

/** The choices of a field in this base; null where its cells are no choices. */
export async function findChoices(db: Db, id: string, own: ReadonlyMap<string, OwnField>): Promise<ChoiceField | null> {
  if (isCustomId(id)) return choicesOfOwn(own.get(id));
  const field = choiceFields[id as keyof typeof choiceFields];
  if (!field) return null;
  if (field.options.length > 0) return field;
  const words = await wordsInUse(db, id);
  const options = words.map(plain);
  const byKey = new Map(words.map((word) => [wordKey(word), word]));
  const guess = (word: string) => byKey.get(wordKey(word)) ?? field.guess(word);
  return { ...field, options, guess };
}

/** Whether a field's cells hold words that mean one of a few things. */
export function isChoice(id: string, own: ReadonlyMap<string, OwnField>): boolean {
  return isCustomId(id)
    ? choicesOfOwn(own.get(id)) !== null
    : choiceFields[id as keyof typeof choiceFields] !== undefined;
}

function choicesOfOwn(field: OwnField | undefined): ChoiceField | null {
  if (field?.kind === "yesNo") return yesNoChoice;
  if (field?.kind !== "choice" && field?.kind !== "choices") return null;
  const options = field.options.map(({ value, label }) => ({ value, label: say(label, label) }));
  const byKey = new Map(
    field.options.flatMap(
      ({ value, label }) =>
        [
          [wordKey(value), value],
          [wordKey(label), value],
        ] as const,
    ),
  );
  return { makes: "option", options, guess: (word) => byKey.get(wordKey(word)) ?? null };
}

async function wordsInUse(db: Db, id: string): Promise<string[]> {
  const pipelines = id === "opportunity.stage" || id === "opportunity.pipeline" ? await findPipelines(db) : [];
  if (id === "opportunity.stage")
    return [...new Set(pipelines.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  if (id === "opportunity.pipeline") return pipelines.map(({ name }) => name);
  if (id === "customer.tags") return namesOf(db, "tags", "name");
  if (id === "customer.source") return namesOf(db, "customers", "source");
  if (id === "customer.industry") return namesOf(db, "customers", "industry");
  if (id === "order.channel") return namesOf(db, "orders", "channel");
  if (id === "opportunity.source") return namesOf(db, "opportunities", "source");
  return id === "opportunity.lostReason" ? namesOf(db, "opportunities", "lost_reason") : [];
}

async function namesOf(db: Db, table: string, column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct ${sql.ref(column)} as name from ${sql.table(table)}
    where deleted_at is null and ${sql.ref(column)} is not null and ${sql.ref(column)} <> ''
    order by 1 limit ${shownOptions}`.execute(db);
  return rows.map(({ name }) => name);
}

/** The owner's own fields that a column can go to, by the id under which it goes there. */
export async function findOwnFields(db: Db): Promise<Map<string, OwnField & { id: string; record: string }>> {
  const found = await findFields(db, ["customer", "contact", "opportunity", "order"]);
  return new Map(
    found.map((field) => {
      const kind = field.record === "contact" ? "customer" : field.record;
      return [`${kind}.custom.${field.key}`, field];
    }),
  );
}
