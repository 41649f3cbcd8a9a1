import { describe, expect, expectTypeOf, it } from "vitest";
import { addressOf } from "./address.ts";
import { problemOf } from "./errors.ts";
import type { Known } from "./known.ts";
import { operations } from "./operations.ts";
import type { AnswerOf, ArgumentsOf, ParamsOf, QueryOf, SentBodyOf } from "./types.ts";

type Schema<Input, Output = Input> = { _zod: { input: Input; output: Output } };
type Json<One> = { content: { "application/json": { schema: One } } };
type Deal = { id: string; closedOn: string | null };
type ById = { params: Schema<{ id: string }> };

type Close = {
  request: ById & { body: Json<Schema<{ outcome?: "won" | "lost" }, { outcome: "won" | "lost" }>> };
  responses: { 200: { description: "Closed" } & Json<Schema<Deal>>; 409: { description: "Refused" } };
};
type List = {
  request: { query: Schema<{ limit?: number; tag?: string[] }> };
  responses: { 200: Json<Schema<Deal[]>> };
};
type Create = { request: { body: Json<Schema<Deal>> }; responses: { 201: Json<Schema<Deal>>; 400: object } };
type Remove = { request: ById; responses: { 204: object } & Record<string, { description: string }> };
type Upload = {
  request: { body: { content: { "multipart/form-data": { schema: Schema<{ file: unknown }> } } } };
  responses: { 202: Json<Schema<{ id: string }>> };
};

describe("what a call takes and answers", () => {
  it("follows the route's own schemas: what is sent before defaults, what is answered after", () => {
    expectTypeOf<ParamsOf<Close>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<SentBodyOf<Close>>().toEqualTypeOf<{ outcome?: "won" | "lost" }>();
    expectTypeOf<AnswerOf<Close>>().toEqualTypeOf<Deal>();
    expectTypeOf<QueryOf<List>>().toEqualTypeOf<{ limit?: number; tag?: string[] }>();
  });

  it("reads a made row from 201, nothing from 204, started work from 202", () => {
    expectTypeOf<AnswerOf<Create>>().toEqualTypeOf<Deal>();
    expectTypeOf<AnswerOf<Remove>>().toEqualTypeOf<undefined>();
    expectTypeOf<AnswerOf<Upload>>().toEqualTypeOf<{ id: string }>();
  });

  it("asks for options only where the route needs some", () => {
    expectTypeOf<[]>().toExtend<ArgumentsOf<List>>();
    expectTypeOf<[]>().not.toExtend<ArgumentsOf<Remove>>();
    expectTypeOf<[{ params: { id: string }; ifMatch: string }]>().toExtend<ArgumentsOf<Remove>>();
  });

  it("sends files as they are", () => {
    expectTypeOf<FormData>().toExtend<SentBodyOf<Upload>>();
  });

  it("holds for the server's real routes", () => {
    expectTypeOf<SentBodyOf<Known["signIn"]>>().toEqualTypeOf<{ email: string; password: string }>();
    expectTypeOf<AnswerOf<Known["signOut"]>>().toEqualTypeOf<undefined>();
    expectTypeOf<AnswerOf<Known["createOwner"]>["email"]>().toEqualTypeOf<string>();
    expect(operations.signIn).toEqual(["post", "/session"]);
  });
});

describe("the address of a call", () => {
  it("fills the path and escapes what stands in it", () => {
    expect(addressOf("/deals/{id}/outcome", { id: "a/b ?" })).toBe("/api/v1/deals/a%2Fb%20%3F/outcome");
  });

  it("repeats lists and leaves out what is not said", () => {
    expect(addressOf("/deals", {}, { tag: ["礼盒", "b"], limit: 50, cursor: undefined, open: false })).toBe(
      "/api/v1/deals?tag=%E7%A4%BC%E7%9B%92&tag=b&limit=50&open=false",
    );
  });

  it("does not ask for a record without its id", () => {
    expect(() => addressOf("/deals/{id}", { id: "" })).toThrow("needs id");
  });
});

describe("an answer that refuses", () => {
  it("is the server's sentence, with its code and field", () => {
    const error = problemOf(400, { code: "people.bad_email", detail: "这不是邮箱地址。", field: "emails.0" }, "?");
    expect(error).toMatchObject({
      code: "people.bad_email",
      sentence: "这不是邮箱地址。",
      field: "emails.0",
      status: 400,
    });
  });

  it("is a sentence of ours when the server says nothing readable", () => {
    expect(problemOf(502, "<html>", "Try again.")).toMatchObject({ code: "client.status_502", sentence: "Try again." });
  });
});
