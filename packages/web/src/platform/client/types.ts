/**
 * From the type of a route, as the server defines it once for validation and documentation, to what a caller must give
 * and will get. Only types cross from the server; schemas are read by their phantom `_zod` types, so no library either.
 */
type Sent<Schema> = Schema extends { _zod: { input: infer Input } } ? Input : never;
type Got<Schema> = Schema extends { _zod: { output: infer Output } } ? Output : never;

type Content<Part> = Part extends { content: infer Kinds } ? Kinds : never;
type BodyOf<Kinds> = Kinds extends { "application/json": { schema: infer Schema } }
  ? Sent<Schema>
  : [Kinds] extends [never]
    ? never
    : FormData | Blob | string;

type Asked<Route> = Route extends { request: infer Request } ? Request : object;
type Answers<Route> = Route extends { responses: infer Responses } ? Responses : never;
type Success<Responses> = Responses extends { 200: infer Ok }
  ? Ok
  : Responses extends { 201: infer Created }
    ? Created
    : Responses extends { 202: infer Accepted }
      ? Accepted
      : never;

export type ParamsOf<Route> = Asked<Route> extends { params: infer Schema } ? Sent<Schema> : never;
export type QueryOf<Route> = Asked<Route> extends { query: infer Schema } ? Sent<Schema> : never;
export type SentBodyOf<Route> = Asked<Route> extends { body: infer Body } ? BodyOf<Content<Body>> : never;

/** What a successful call answers: the JSON of 200, 201 or 202; `undefined` where there is no content (204). */
export type AnswerOf<Route> = [Content<Success<Answers<Route>>>] extends [never]
  ? undefined
  : Content<Success<Answers<Route>>> extends { "application/json": { schema: infer Schema } }
    ? Got<Schema>
    : undefined;

type Part<Name extends string, Value> = [Value] extends [never]
  ? object
  : object extends Value
    ? Partial<Record<Name, Value>>
    : Record<Name, Value>;

/** What every call may say besides its own parts. */
export type Common = {
  /** The ETag last read: the write is refused when the row changed meanwhile. */
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** All that a call to this route takes. */
export type OptionsOf<Route> = Part<"params", ParamsOf<Route>> &
  Part<"query", QueryOf<Route>> &
  Part<"body", SentBodyOf<Route>> &
  Common;

/** The options may be left out where none of them is needed. */
export type ArgumentsOf<Route> =
  object extends OptionsOf<Route> ? [options?: OptionsOf<Route>] : [options: OptionsOf<Route>];
