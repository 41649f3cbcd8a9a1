export {
  type Answer,
  type Client,
  type ClientOptions,
  createClient,
  type DataOf,
  type Extra,
  type InputOf,
  type ItemOf,
  type OperationId,
  type PagedId,
} from "./client.ts";
export type * from "./operations.ts";
export { SoloistError } from "./problem.ts";
