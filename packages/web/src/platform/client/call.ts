import { language } from "../i18n/index.ts";
import { addressOf } from "./address.ts";
import { ApiError, problemOf } from "./errors.ts";
import type { Known } from "./known.ts";
import { operations } from "./operations.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import type { AnswerOf, ArgumentsOf, SentBodyOf } from "./types.ts";

export type OperationId = keyof Known & keyof typeof operations;

/** The JSON an operation answers with: `DataOf<"getCustomer">`. The names of rows on the web come from here. */
export type DataOf<Id extends OperationId> = AnswerOf<Known[Id]>;

/** What an operation takes as its body. */
export type BodyOf<Id extends OperationId> = SentBodyOf<Known[Id]>;

/** What a call answers: the data, and what is needed to undo it or to write it again safely. */
export type Answer<Id extends OperationId> = {
  data: AnswerOf<Known[Id]>;
  /** The operation under which the write was recorded; `POST /undo` takes it. */
  operation: string | undefined;
  etag: string | undefined;
};

type AnyOptions = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
  signal?: AbortSignal;
};

const words = { en, "zh-CN": zhCN };
const signedOut = new Set<() => void>();

/** Tells when an answer says that nobody is signed in any more. Returns how to stop listening. */
export function onSignedOut(tell: () => void): () => void {
  signedOut.add(tell);
  return () => void signedOut.delete(tell);
}

function requestOf(method: string, { body, ifMatch, signal }: AnyOptions): RequestInit {
  const headers = new Headers({ accept: "application/json", "accept-language": language() });
  if (ifMatch) headers.set("if-match", ifMatch);
  const raw = body instanceof FormData || body instanceof Blob || typeof body === "string";
  if (body !== undefined && !raw) headers.set("content-type", "application/json");
  return {
    method: method.toUpperCase(),
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
}

async function answerOf(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("client.offline", words[language()].offline, 0);
  }
}

const jsonOf = async (response: Response): Promise<unknown> =>
  response.headers.get("content-type")?.includes("json") ? response.json().catch(() => undefined) : undefined;

/**
 * Calls the API by operation id: `call("closeOpportunity", { params: { id }, body })`. Types of parameters, body and
 * answer come from the server's route. Throws `ApiError` with a sentence for the reader.
 */
export async function call<Id extends OperationId>(id: Id, ...rest: ArgumentsOf<Known[Id]>): Promise<Answer<Id>> {
  const options = (rest[0] ?? {}) as AnyOptions;
  const [method, path] = operations[id];
  const response = await answerOf(addressOf(path, options.params, options.query), requestOf(method, options));
  const body = response.status === 204 ? undefined : await jsonOf(response);
  if (!response.ok) {
    const error = problemOf(response.status, body, words[language()].broken(response.status));
    if (error.code === "session.needed") for (const tell of signedOut) tell();
    throw error;
  }
  return {
    data: body as AnswerOf<Known[Id]>,
    operation: response.headers.get("soloist-operation") ?? undefined,
    etag: response.headers.get("etag") ?? undefined,
  };
}

/** What an operation answers as a file, where an address could not hold all that is asked; with the file's name. */
export async function fileOf<Id extends OperationId>(
  id: Id,
  ...rest: ArgumentsOf<Known[Id]>
): Promise<{ blob: Blob; name: string }> {
  const options = (rest[0] ?? {}) as AnyOptions;
  const [method, path] = operations[id];
  const response = await answerOf(addressOf(path, options.params, options.query), requestOf(method, options));
  if (!response.ok) throw problemOf(response.status, await jsonOf(response), words[language()].broken(response.status));
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  return { blob: await response.blob(), name: named?.[1] ?? "export" };
}

/** The address of an operation, for links and downloads: `href("exportCustomers", { query: { format: "csv" } })`. */
export function href<Id extends OperationId>(id: Id, ...rest: ArgumentsOf<Known[Id]>): string {
  const options = (rest[0] ?? {}) as AnyOptions;
  return addressOf(operations[id][1], options.params, options.query);
}
