export { type Answer, call, href, onSignedOut, type OperationId } from "./call.ts";
export { ApiError } from "./errors.ts";
export type { Known } from "./known.ts";
export type { AnswerOf, ParamsOf, QueryOf, SentBodyOf } from "./types.ts";
