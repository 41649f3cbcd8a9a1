/** What the server refused, or what kept us from asking it. `sentence` is for the reader, in the reader's language. */
export class ApiError extends Error {
  /** Stable, `feature.what_is_wrong`; `client.offline` when there was no answer at all. */
  readonly code: string;
  readonly sentence: string;
  /** Which field is wrong, as a path like `phones.0.value`. */
  readonly field: string | undefined;
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;

  constructor(code: string, sentence: string, status: number, field?: string) {
    super(sentence);
    this.name = "ApiError";
    this.code = code;
    this.sentence = sentence;
    this.status = status;
    this.field = field;
  }
}

type Problem = { code?: unknown; detail?: unknown; title?: unknown; field?: unknown };

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads an `application/problem+json` answer; `fallback` is said when it holds no sentence. */
export function problemOf(status: number, body: unknown, fallback: string): ApiError {
  const problem: Problem = typeof body === "object" && body !== null ? body : {};
  const sentence = text(problem.detail) ?? text(problem.title) ?? fallback;
  return new ApiError(text(problem.code) ?? `client.status_${status}`, sentence, status, text(problem.field));
}
