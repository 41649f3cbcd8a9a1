import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "./api.ts";

const description = `Everything the web app does, it does through this API.

Every write takes the header Idempotency-Key: the same key with the same request answers, for 24 hours, what was answered first, with Idempotency-Replayed: true, and does nothing again; with another request it is refused (422), and while the first is still being done, too (409). What was refused is not kept and is tried afresh. Uploads of files take no key.

Fields that an operation does not know are refused with their name (400). An answer to a write names its operation in Soloist-Operation; give that to undo to take all of it back. If-Match takes the ETag of an answer; a write to a record that was changed since is refused (412).`;

/** Serves the description of the API, made anew from the routes at each request. */
export function document(app: OpenAPIHono<Env>, version: string) {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "soloist",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  for (const path of ["/api/openapi.json", "/api/v1/openapi.json"]) {
    app.get(path, (c) => {
      const written = app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: { title: "Soloist (独奏)", version, description },
        servers: [{ url: "/" }],
      });
      return c.json(standard(written));
    });
  }
}

type Operation = {
  permission?: string;
  security?: Record<string, string[]>[];
  parameters?: object[];
  responses: Record<string, { required?: boolean }>;
};

/** The standard knows no `permission` of an operation (its security says it) and no `required` of an answer. */
function standard(written: object): object {
  const copy = JSON.parse(JSON.stringify(written)) as { paths: Record<string, Record<string, Operation>> };
  for (const [path, methods] of Object.entries(copy.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      delete operation.permission;
      for (const answer of Object.values(operation.responses)) delete answer.required;
      addCommon(path, method, operation);
    }
  }
  return copy;
}

/** What every operation of a kind takes and may answer, so that no route has to repeat it. */
function addCommon(path: string, method: string, operation: Operation) {
  const scopes = operation.security?.flatMap((each) => each["key"] ?? []) ?? [];
  if ((operation.security?.length ?? 0) > 0) {
    may(operation, 401, "Nobody is signed in");
    if (scopes.length > 0) may(operation, 403, "This actor may not");
    if (method !== "get" && path !== "/api/v1/files") {
      header(
        operation,
        "Idempotency-Key",
        "A key of your own, 1 to 255 characters: a repeat answers what was answered first",
      );
      may(operation, 409, "A rule says no");
      may(operation, 422, "The Idempotency-Key was used for another request");
    }
  }
  if ("412" in operation.responses) header(operation, "If-Match", "The ETag of the version that you read");
  if (method !== "get" && path !== "/api/v1/files") may(operation, 400, "The input is not what was asked for");
}

function may({ responses }: Operation, status: number, why: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  responses[status] ??= { description: why, content: { "application/problem+json": { schema } } } as object;
}

function header(operation: Operation, name: string, why: string) {
  const parameter = { schema: { type: "string" }, required: false, description: why, name, in: "header" };
  operation.parameters = [...(operation.parameters ?? []), parameter];
}
