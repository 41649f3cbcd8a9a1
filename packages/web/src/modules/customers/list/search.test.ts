import { expect, it } from "vitest";
import { readSearch } from "./search.ts";

it("opens an address written before filters had groups", () => {
  expect(readSearch({ q: 138, level: "A,none", owed: true, lastContactBefore: "2027-02-01", strange: "x" })).toEqual({
    q: "138",
    where: {
      all: [
        {
          any: [
            { field: "level", is: "anyOf", value: ["A"] },
            { field: "level", is: "empty" },
          ],
        },
        { field: "owedMinor", is: "above", value: 0 },
        {
          any: [
            { field: "lastContactAt", is: "before", value: "2027-02-01" },
            { field: "lastContactAt", is: "empty" },
          ],
        },
      ],
    },
  });
});

it("reads an address that it answered itself as the same", () => {
  const asked = { level: "A", owed: true };
  const once = { ...asked, ...readSearch(asked) };
  expect({ ...once, ...readSearch(once) }).toEqual(once);
});

it("keeps the filter, the sort, the columns and the view of an address", () => {
  const where = { all: [{ field: "custom.vip", is: "yes" }] };
  const address = { where, sort: "-custom.age", columns: "level,custom.age", saved: "1" };
  expect(readSearch(address)).toEqual(address);
  expect(readSearch({ ...address, where: JSON.stringify(where), lifecycle: "lead" }).where).toEqual({
    all: [...where.all, { field: "lifecycle", is: "anyOf", value: ["lead"] }],
  });
});
