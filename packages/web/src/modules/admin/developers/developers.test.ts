import { describe, expect, test } from "vitest";
import { type ApiDocument, fieldsOf, operationsOf, sampleOf, searchIn } from "./document.ts";
import { asClientCode, asCurl, requestOf } from "./request.ts";

const document: ApiDocument = {
  components: {
    schemas: {
      Draft: {
        type: "object",
        required: ["name", "kind"],
        properties: { name: { type: "string" }, kind: { enum: ["person", "organisation"] }, notes: { type: "string" } },
      },
    },
  },
  paths: {
    "/api/v1/customers/{id}": {
      patch: {
        operationId: "updateCustomer",
        summary: "Change a customer",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Draft" } } } },
        security: [{ session: [] }, { key: ["customers:write"] }],
      },
    },
    "/api/v1/files": {
      post: { operationId: "uploadFile", requestBody: { content: { "application/octet-stream": {} } } },
    },
  },
};
const [update, upload] = operationsOf(document) as [
  ReturnType<typeof operationsOf>[number],
  ReturnType<typeof operationsOf>[number],
];
const filled = { values: { id: "a b", limit: "5" }, body: '{"name":"O\'Neill"}' };

describe("the page to try the API", () => {
  test("lists operations by area with what a key needs", () => {
    expect([update.area, update.scopes, upload.area, upload.sendsFile]).toEqual([
      "customers",
      ["customers:write"],
      "files",
      true,
    ]);
  });

  test("finds an operation by words of its name, address or summary", () => {
    expect(searchIn([update, upload], "change patch").map(({ id }) => id)).toEqual(["updateCustomer"]);
  });

  test("begins a body with what must be there", () => {
    expect(sampleOf(update.body!, document.components.schemas)).toEqual({ name: "", kind: "person" });
    expect(fieldsOf(update.body!, document.components.schemas).at(-1)).toEqual({ name: "notes", needed: false });
  });

  test("makes no request while a part of the address is empty", () => {
    expect(requestOf(update, { values: {}, body: "" })).toBeNull();
  });

  test("says the same request for a terminal, quotes kept whole", () => {
    expect(asCurl("https://crm.example", requestOf(update, filled)!)).toBe(
      [
        "curl -X PATCH 'https://crm.example/api/v1/customers/a%20b?limit=5'",
        `-H "Authorization: Bearer $SOLOIST_KEY"`,
        "-H 'Content-Type: application/json'",
        `--data '{"name":"O'\\''Neill"}'`,
      ].join(" \\\n  "),
    );
  });

  test("says the same request for the typed client", () => {
    const code = asClientCode("https://crm.example", update, filled);
    expect(code).toContain(`client.call("updateCustomer", {`);
    expect(code).toContain(`limit: 5`);
    expect(code).toContain(`name: "O'Neill"`);
  });
});
