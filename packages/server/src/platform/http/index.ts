export { type Api, api, defineRoute, type Env } from "./api.ts";
export { type LimitAttempts, makeAttemptLimit } from "./limits.ts";
export { problems } from "./problem.ts";
export { type Authenticate, createHttp, type Identity } from "./server.ts";
export { ById, checkIfMatch, json, setEtag } from "./shapes.ts";
export { serveWeb } from "./static.ts";
