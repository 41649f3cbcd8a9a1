/** Address books: their header rows, invented people. */
import { expect, test } from "vitest";
import { csvOf, factsOf } from "../made-facts.ts";

test("Google: the family name is put first, several values in a cell are told apart, its own groups are no tags", async () => {
  const header =
    "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City";
  const { preset, facts, told } = await factsOf(
    csvOf(header, [
      {
        "First Name": "伟",
        "Last Name": "王",
        "Organization Name": "甲公司",
        Birthday: "--05-12",
        Labels: "朋友 ::: * myContacts",
        "E-mail 1 - Value": "w@example.com ::: v@example.com",
        "Phone 1 - Value": "138 0000 0001",
        "Phone 2 - Value": "+1 212 555 0100",
        "Address 1 - Formatted": "某路1号\n上海",
        "Address 1 - Street": "某路1号",
        "Address 1 - City": "上海",
      },
    ]),
  );
  expect([preset, told]).toEqual(["google-contacts", []]);
  expect(facts[0]).toMatchObject({
    customer: {
      name: "王伟",
      birthday: "--05-12",
      tags: ["朋友"],
      emails: [{ value: "w@example.com" }, { value: "v@example.com" }],
      phones: [{ value: "138 0000 0001" }, { value: "+1 212 555 0100" }],
      addresses: [{ street: "某路1号", city: "上海", text: "" }],
    },
    organisation: { name: "甲公司" },
  });
});

test("Outlook for Windows: empty dates as 0/0/00, addresses inside a server, lines in notes", async () => {
  const header =
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Business City,Business Country/Region,Home City,Business Phone,Mobile Phone,Anniversary,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Gender,Language,Notes,Priority,Private,Sensitivity,Web Page";
  const { preset, facts, told } = await factsOf(
    csvOf(header, [
      {
        Title: "Mr.",
        "First Name": "John",
        "Last Name": "Doe",
        Company: "Acme",
        "Home City": "NY",
        "Business Phone": "+1 212 555 0100",
        Anniversary: "0/0/00",
        Birthday: "0/0/00",
        "E-mail Address": "/o=Firm/cn=john",
        "E-mail Type": "EX",
        "E-mail 2 Address": "j@example.com",
        Gender: "Unspecified",
        Notes: "one\ntwo",
        Priority: "Normal",
      },
      { "First Name": "Ann", Birthday: "12/31/1990" },
    ]),
  );
  expect([preset, told]).toEqual(["outlook-desktop", []]);
  expect(
    facts.map(({ customer }) => [customer?.name, customer?.birthday, customer?.notes, customer?.emails?.[0]?.value]),
  ).toEqual([
    ["John Doe", undefined, "one\ntwo", "j@example.com"],
    ["Ann", "1990-12-31", undefined, undefined],
  ]);
});

test("Outlook.com and Thunderbird", async () => {
  const outlook = await factsOf(
    csvOf(
      "First Name,Last Name,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,IMAddress,Company,Business Country/Region,Home City,Birthday,Notes",
      [
        {
          "First Name": "Ann",
          "Last Name": "Roe",
          "E-mail Address": "a@example.com",
          "Home Phone": "+1 212 555 0100",
          IMAddress: "ann.im",
          "Home City": "NY",
        },
      ],
    ),
  );
  expect([outlook.preset, outlook.facts[0]?.customer]).toMatchObject([
    "outlook-web",
    { name: "Ann Roe", messengers: [{ value: "ann.im" }] },
  ]);
  const bird = await factsOf(
    csvOf(
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Mobile Number,Home City,Work City,Organization,Notes,",
      [
        {
          "Display Name": "Ann Roe",
          "First Name": "Ann",
          "Last Name": "Roe",
          "Primary Email": "a@example.com",
          "Secondary Email": "b@example.com",
          "Work Phone": "+1 212 555 0100",
          Organization: "Acme",
        },
      ],
    ),
  );
  expect([bird.preset, bird.facts[0]]).toMatchObject([
    "thunderbird",
    {
      customer: { name: "Ann Roe", emails: [{ value: "a@example.com" }, { value: "b@example.com" }] },
      organisation: { name: "Acme" },
    },
  ]);
});
