import { type Operations, routes } from "./operations.ts";
import { problemOf, SoloistError } from "./problem.ts";

export type OperationId = keyof Operations;
export type InputOf<Id extends OperationId> = Operations[Id]["input"];
export type DataOf<Id extends OperationId> = Operations[Id]["answer"];

/** What every operation may be given besides its own input. */
export type Extra = {
  /** The ETag of the version that you read; a later one is not overwritten. */
  ifMatch?: string;
  /** Your own key for this write. One is made where you give none, so that a repeat after a broken line is harmless. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

export type Answer<Id extends OperationId> = {
  data: DataOf<Id>;
  /** The version of the record, for `ifMatch`. */
  etag: string | null;
  /** What was written, for the operation `undo`; null where nothing was. */
  operation: string | null;
  /** This is the first answer once more: the write had been done already. */
  replayed: boolean;
};

export type ClientOptions = {
  /** Where the product runs, `https://crm.example.com`. */
  url: string;
  /** An API key, from Settings → API keys. */
  key: string;
  fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  /** The language of sentences, `zh-CN` or `en`. */
  language?: string;
  /** How often a request is repeated that nothing, 429 or 503 answered; 4 unless told. */
  retries?: number;
  /** Waits between repeats; for tests. */
  wait?: (ms: number) => Promise<void>;
};

type Given = { params?: object; query?: object; body?: unknown } & Extra;
type Arguments<Id extends OperationId> =
  Partial<InputOf<Id>> extends InputOf<Id> ? [input?: InputOf<Id> & Extra] : [input: InputOf<Id> & Extra];

/** Operations that answer page by page, and what is on a page. */
export type PagedId = {
  [Id in OperationId]: DataOf<Id> extends { nextCursor: string | null } ? Id : never;
}[OperationId];
export type ItemOf<Id extends PagedId> = DataOf<Id> extends { items: (infer Item)[] } ? Item : never;

export type Client = {
  /** Asks for one operation. What is refused comes as a `SoloistError`. */
  call<Id extends OperationId>(id: Id, ...input: Arguments<Id>): Promise<Answer<Id>>;
  /** Everything of a list, page after page as it is needed: `for await (const customer of client.each("listCustomers"))`. */
  each<Id extends PagedId>(id: Id, ...input: Arguments<Id>): AsyncGenerator<ItemOf<Id>>;
};

const passing = new Set([429, 502, 503, 504]);

/** A client of one Soloist. */
export function createClient(options: ClientOptions): Client {
  const { retries = 4, wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) } = options;
  const fetcher = options.fetch ?? ((url, init) => fetch(url, init));
  const base = options.url.replace(/\/+$/, "");

  async function ask(id: OperationId, given: Given): Promise<Response> {
    const [method, , , keyed] = routes[id];
    const headers = headersOf(options, given);
    if (keyed) headers["idempotency-key"] = given.idempotencyKey ?? crypto.randomUUID();
    const init: RequestInit & { duplex?: "half" } = { method, headers, ...bodyOf(given, headers) };
    if (given.signal) init.signal = given.signal;
    const harmless = method === "GET" || keyed;
    for (let attempt = 0; ; attempt++) {
      const last = !harmless || attempt >= retries;
      try {
        const answer = await fetcher(base + addressOf(id, given), init);
        if (answer.ok) return answer;
        const problem = await problemOf(answer);
        if (last || !(passing.has(answer.status) || problem.code === "idempotency.running")) throw problem;
        await wait(pauseOf(attempt, answer.headers.get("retry-after")));
      } catch (error) {
        if (error instanceof SoloistError || given.signal?.aborted) throw error;
        if (last) throw unreachable(base, error);
        await wait(pauseOf(attempt, null));
      }
    }
  }

  async function call<Id extends OperationId>(id: Id, ...[input]: Arguments<Id>): Promise<Answer<Id>> {
    const answer = await ask(id, input ?? {});
    const kind = routes[id][2];
    const data = kind === "json" ? await answer.json() : kind === "file" ? answer : undefined;
    return {
      data: data as DataOf<Id>,
      etag: answer.headers.get("etag"),
      operation: answer.headers.get("soloist-operation"),
      replayed: answer.headers.get("idempotency-replayed") === "true",
    };
  }

  async function* each<Id extends PagedId>(id: Id, ...[input]: Arguments<Id>): AsyncGenerator<ItemOf<Id>> {
    const given = (input ?? {}) as Given;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const answer = await ask(id, { ...given, query: { ...given.query, ...(cursor ? { cursor } : {}) } });
      const page = (await answer.json()) as { items: ItemOf<Id>[]; nextCursor: string | null };
      yield* page.items;
      cursor = page.nextCursor;
    }
  }

  return { call, each };
}

function headersOf({ key, language }: ClientOptions, { ifMatch }: Given): Record<string, string> {
  return {
    authorization: `Bearer ${key}`,
    ...(language ? { "accept-language": language } : {}),
    ...(ifMatch ? { "if-match": ifMatch } : {}),
  };
}

/** JSON, or bytes as they are. */
function bodyOf({ body }: Given, headers: Record<string, string>): { body?: BodyInit; duplex?: "half" } {
  if (body === undefined) return {};
  const isBytes =
    typeof body === "string" ||
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof ReadableStream;
  headers["content-type"] = isBytes ? "application/octet-stream" : "application/json";
  if (!isBytes) return { body: JSON.stringify(body) };
  return { body: body as BodyInit, ...(body instanceof ReadableStream ? { duplex: "half" as const } : {}) };
}

function addressOf(id: OperationId, { params = {}, query = {} }: Given): string {
  const path = routes[id][1].replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked).toString()}` : path;
}

const longestPause = 20_000;

/** Longer each time, a little by chance so that many clients do not come back at once; or what the server asks for. */
function pauseOf(attempt: number, retryAfter: string | null): number {
  const asked = Number(retryAfter) * 1000;
  if (retryAfter !== null && asked > 0) return Math.min(asked, longestPause);
  return Math.min(250 * 2 ** attempt, longestPause) * (0.5 + Math.random() / 2);
}

function unreachable(base: string, cause: unknown): SoloistError {
  return new SoloistError("client.unreachable", `${base} does not answer.`, 0, undefined, cause);
}
