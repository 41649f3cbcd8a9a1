/** A route as agreed before the server's own type is there; the same shape, so that nothing else has to change. */
type Json<Value> = { content: { "application/json": { schema: { _zod: { input: Value; output: Value } } } } };
type Demo = { loaded: boolean };

/** What the web app already asks for and the server is still to say; the server's own route replaces its line. */
export type AgreedOperations = {
  getDemo: { responses: { 200: Json<Demo> } };
  loadDemo: { responses: { 200: Json<Demo> } };
  removeDemo: { responses: { 200: Json<Demo> } };
};
