export { type Answer, type BodyOf, call, type DataOf, fileOf, href, onSignedOut, type OperationId } from "./call.ts";
export { ApiError } from "./errors.ts";
export { useFound } from "./use-found.ts";
