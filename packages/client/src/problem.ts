/** What the API says when it refuses, or `client.unreachable` when nothing answered. `message` is the sentence. */
export class SoloistError extends Error {
  override readonly name = "SoloistError";
  /** Stable, `customer.not_found`. */
  readonly code: string;
  /** 0 when nothing answered. */
  readonly status: number;
  /** Which field of the input it is about. */
  readonly field: string | undefined;

  constructor(code: string, sentence: string, status: number, field?: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.field = field;
  }
}

/** The problem of an answer that is none of the good ones. */
export async function problemOf(answer: Response): Promise<SoloistError> {
  const said = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; field?: string };
  const sentence = said.detail ?? `The server answered with status ${answer.status}.`;
  return new SoloistError(said.code ?? "http.unknown", sentence, answer.status, said.field);
}
