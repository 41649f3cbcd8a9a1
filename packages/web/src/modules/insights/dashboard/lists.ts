/** Which list shows exactly the records of a figure; pure. */
import type { Group } from "#platform/filters";
import type { Behind } from "../data.ts";

type Figure = Extract<Behind, { of: "dashboard" }>["query"]["figure"] | "average";
export type World = { period: { from: string; to: string }; today: string; currency: string };

const sold = [
  { field: "kind", is: "anyOf", value: ["sale"] },
  { field: "state", is: "anyOf", value: ["open", "done"] },
] as const;
const givenBack = [
  { field: "kind", is: "anyOf", value: ["refund"] },
  { field: "state", is: "noneOf", value: ["cancelled"] },
] as const;

/** The address of the list behind a figure; undefined where no filter can say it, as for who bought again. */
export function listOf(figure: Figure, { period: { from, to }, today, currency }: World): string | undefined {
  const ordered = { field: "orderedOn", is: "between", value: [from, to] } as const;
  const counts = { any: [{ all: [...sold] }, { all: [...givenBack] }] };
  const inCurrency = { field: "currency", is: "is", value: currency } as const;
  const owed = [{ field: "owedMinor", is: "above", value: 0 } as const, { field: "dueOn", is: "filled" } as const];
  switch (figure) {
    case "revenue":
    case "average":
      return listAt("/sales/orders", { all: [ordered, inCurrency, counts] });
    case "orders":
      return listAt("/sales/orders", { all: [ordered, ...sold] });
    case "owed":
      return listAt("/sales/orders", { all: owed });
    case "overdue":
      return listAt("/sales/orders", { all: [...owed, { field: "dueOn", is: "before", value: today }] });
    case "newCustomers":
      return listAt("/customers", { all: [{ field: "firstOrderOn", is: "between", value: [from, to] }] });
    case "conversion":
      return listAt("/customers", {
        all: [
          { field: "createdAt", is: "between", value: [from, to] },
          { field: "organisationId", is: "empty" },
        ],
      });
    default:
      return undefined;
  }
}

function listAt(path: string, where: Group): string {
  return `${path}?where=${encodeURIComponent(JSON.stringify(where))}`;
}
