import { sql } from "kysely";
import { findFields } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { displayPhone } from "#platform/text";
import { customerFields } from "../../people/queries.ts";
import { lifecycles } from "../../people/fields.ts";
import type { CustomerRow } from "../../people/table.ts";

type Values = Record<string, string>;

/** Every field of these customers as a person reads it, by customer and key. */
export async function readableValues(ctx: Ctx, rows: readonly CustomerRow[]): Promise<Map<string, Values>> {
  const { db, language } = ctx;
  const named = (column: "organisationId" | "ownerId") => rows.flatMap((row) => row[column] || []);
  const organisations = await namesOf(db, "customers", named("organisationId"));
  const users = await namesOf(db, "users", named("ownerId"));
  const own = new Map((await findFields(db, ["customer", "contact"])).map((field) => [field.key, field]));
  const plain = (key: string, value: string | number | null): string => {
    if (value === null || value === "") return "";
    if (key === "organisationId") return organisations.get(String(value)) ?? "";
    if (key === "ownerId") return users.get(String(value)) ?? "";
    if (key === "photoId") return say("A picture", "有头像")[language];
    if (key === "phones") return textOf(value, language).replaceAll(/\+\d+/g, (phone) => displayPhone(phone));
    const label = labelOf(key, String(value));
    return label ? label[language] : textOf(value, language);
  };
  const ofOwn = (key: string, value: unknown): string => {
    const options = own.get(key)?.options ?? [];
    const label = (one: unknown) => options.find((option) => option.value === one)?.label ?? textOf(one, language);
    return Array.isArray(value) ? value.map(label).join(pause[language]) : label(value);
  };
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(key, value)])),
        ...Object.fromEntries(
          Object.entries(JSON.parse(row.custom) as object).map(([key, value]) => [`custom.${key}`, ofOwn(key, value)]),
        ),
      },
    ]),
  );
}

const pause = say(", ", "、");

/** The words of a choice that is known beforehand. */
function labelOf(key: string, value: string): Sentence | undefined {
  const field = key === "lifecycleSet" ? "lifecycle" : key;
  if (field === "lifecycle" && !(lifecycles as readonly string[]).includes(value)) return undefined;
  const { options } = customerFields.find((one) => one.key === field) ?? {};
  return typeof options === "function" ? undefined : options?.find((one) => one.value === value)?.label;
}

/** Lists stand as JSON: each element by its value, an address by its parts. */
function textOf(value: unknown, language: Ctx["language"]): string {
  if (typeof value === "boolean") return value ? say("Yes", "是")[language] : say("No", "否")[language];
  if (typeof value !== "string" || !/^[[{]/.test(value)) return String(value);
  const list = [JSON.parse(value) as unknown].flat();
  return list.map((one) => elementOf(one)).join(pause[language]);
}

function elementOf(one: unknown): string {
  if (typeof one !== "object" || one === null) return String(one);
  if ("value" in one) return String(one.value);
  const { label: _, ...parts } = one as Record<string, unknown>;
  return Object.values(parts)
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}

async function namesOf(db: Db, table: "customers" | "users", ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from ${sql.table(table)}
    where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
