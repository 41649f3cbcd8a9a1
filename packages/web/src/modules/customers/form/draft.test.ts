import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Customer } from "../data.ts";
import { bodyOf, birthdayOf, changesOf, draftOf, emptyDraft } from "./draft.ts";

const lin: Customer = {
  id: "c1",
  kind: "person",
  name: "林晓雯",
  organisationId: "o1",
  jobTitle: "采购",
  role: "decides",
  emails: [{ label: "work", value: "lin@yunqi.example" }],
  phones: [{ label: "mobile", value: "+8613857102291" }],
  messengers: [],
  addresses: [
    { label: "", text: "杭州", country: "CN", region: "", city: "杭州", street: "", postalCode: "" },
    { label: "", text: "上海", country: "", region: "", city: "", street: "", postalCode: "" },
  ],
  birthday: "--03-09",
  birthdayCalendar: "lunar",
  source: "展会",
  externalId: "X1",
  ownerId: "u1",
  language: null,
  level: "A",
  industry: "",
  size: null,
  metHow: "",
  metOn: null,
  keepInTouchDays: null,
  needs: "",
  notes: "",
  tags: ["礼盒"],
  custom: {},
  photoId: null,
  lifecycleSet: null,
  createdAt: "2027-01-01T00:00:00.000Z",
  confirmedOn: "2027-01-01",
  quality: 100,
  deletedAt: null,
  mergedInto: null,
  version: 3,
  region: "杭州",
  lifecycle: "lead",
  orderCount: 0,
  orderTotalMinor: 0,
  firstOrderOn: "",
  lastOrderOn: "",
  owedMinor: 0,
  lastContactAt: "",
  nextStepOn: "",
};
const firm = { id: "o1", name: "云栖茶业" };

describe("the form of a customer", () => {
  test("opened and saved without a touch changes nothing", () => {
    expect(changesOf(draftOf(lin, firm), lin)).toEqual({});
  });

  test("sends only the field that was changed", () => {
    expect(changesOf({ ...draftOf(lin, firm), level: "B" }, lin)).toEqual({ level: "B" });
  });

  test("a new first address keeps the parts it had, and the other addresses", () => {
    const { addresses } = changesOf(
      {
        ...draftOf(lin, firm),
        addresses: [{ kind: "", value: "杭州西湖区" }, ...draftOf(lin, firm).addresses.slice(1)],
      },
      lin,
    );
    expect(addresses).toEqual([{ ...lin.addresses[0], label: "", text: "杭州西湖区" }, lin.addresses[1]]);
  });

  test("an organisation belongs to nobody", () => {
    expect(bodyOf({ ...draftOf(lin, firm), kind: "organisation" }).organisationId).toBeNull();
  });

  test("empty lines of phones are not sent", () => {
    const phones = [
      { kind: "mobile", value: " " },
      { kind: "work", value: " 0571 1 " },
    ];
    expect(bodyOf({ ...emptyDraft, name: "x", phones }).phones).toEqual([{ label: "work", value: "0571 1" }]);
  });

  test("any birthday is read back as it was written", () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 1900, max: 2030 })),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (year, month, day) => {
          const birthday = birthdayOf({ year: String(year ?? ""), month: String(month), day: String(day) });
          const { year: y, month: m, day: d } = draftOf({ ...lin, birthday }, null);
          expect([y, m, d]).toEqual([String(year ?? ""), String(month), String(day)]);
        },
      ),
    );
  });
});
