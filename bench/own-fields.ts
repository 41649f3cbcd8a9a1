/** Twenty fields of an owner's own, and a value for each: what a trade adds to its customers in some years. */
import type { Ctx } from "../packages/server/src/platform/context/index.ts";
import { createField } from "../packages/server/src/modules/admin/index.ts";

const areas = ["North", "South", "East", "West", "Harbour", "Old town", "Hills", "Lake"];
const options = ["Gold", "Silver", "Bronze"].map((label) => ({ label }));

type Draft = Parameters<typeof createField>[1];
const labels = (kind: Draft["kind"], names: string[]) =>
  names.map((label): Draft => ({ record: "customer", kind, label }));
const drafts: Draft[] = [
  ...labels("text", ["Area", "Street", "Driver", "Gate code", "Delivery note", "Tax office", "Supplier", "Hobby"]),
  ...labels("number", ["Rooms", "Seats", "Square metres", "Staff"]),
  ...labels("money", ["Credit limit", "Deposit"]),
  ...labels("date", ["Contract since", "Contract until"]),
  ...labels("yesNo", ["Newsletter"]),
  ...(["choice", "choices"] as const).map((kind): Draft => ({
    record: "customer",
    kind,
    label: `${kind} of tea`,
    options,
  })),
  ...labels("link", ["Shop"]),
];

type Field = Awaited<ReturnType<typeof createField>>;
export type OwnValues = (number: number) => Record<string, string | number | boolean | string[]>;

/** Adds the fields; answers with what gives the values of a customer by number. */
export async function addOwnFields(context: () => Ctx): Promise<OwnValues> {
  const fields: Field[] = [];
  for (const draft of drafts) fields.push(await createField(context(), draft));
  return (number) => Object.fromEntries(fields.map((field, index) => [field.key, valueOf(field, number * 31 + index)]));
}

function valueOf({ kind, key, options: chosen }: Field, chance: number) {
  if (kind === "number") return chance % 97;
  if (kind === "money") return (chance % 5003) * 100;
  if (kind === "date") return `${2020 + (chance % 8)}-${String(1 + (chance % 12)).padStart(2, "0")}-15`;
  if (kind === "yesNo") return chance % 3 === 0;
  if (kind === "choice") return chosen[chance % chosen.length]!.value;
  if (kind === "choices") return chosen.slice(chance % 2, 2).map(({ value }) => value);
  if (kind === "link") return `https://shop.example/${chance % 10_007}`;
  return key === "area" ? areas[chance % areas.length]! : `${key} ${chance % 2003}`;
}
