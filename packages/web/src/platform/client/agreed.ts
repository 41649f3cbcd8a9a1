/** A route as agreed before the server's own type is there; the same shape, so that nothing else has to change. */
type Schema<Value> = { _zod: { input: Value; output: Value } };
type Json<Value> = { content: { "application/json": { schema: Schema<Value> } } };

type Demo = { loaded: boolean };
type Found = { kind: string; id: string; title: string; subtitle: string | null };

/** What the web app already asks for and the server is still to say; the server's own route replaces its line. */
export type AgreedOperations = {
  getDemo: { responses: { 200: Json<Demo> } };
  loadDemo: { responses: { 200: Json<Demo> } };
  removeDemo: { responses: { 200: Json<Demo> } };
  exportEverything: { request: { query: Schema<{ format: "csv" | "json" }> }; responses: { 200: object } };
  search: {
    request: { query: Schema<{ q: string; limit?: number }> };
    responses: { 200: Json<{ items: Found[] }> };
  };
};
