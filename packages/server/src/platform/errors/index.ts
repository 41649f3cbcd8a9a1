import { type Sentence, say } from "#platform/i18n";

/** What went wrong, in the six kinds a caller can act on. `http` maps them to a status, jobs to a retry. */
export type ErrorKind = "invalid" | "unauthenticated" | "forbidden" | "not_found" | "refused" | "unavailable";

/** The only error we throw on purpose. `code` is stable (`feature.what_is_wrong`), `sentence` is for a person. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly sentence: Sentence;
  /** For `invalid`: which field, as a path like `phones.0.value`. */
  readonly field: string | undefined;

  constructor(kind: ErrorKind, code: string, sentence: Sentence, field?: string) {
    super(sentence.en);
    this.kind = kind;
    this.code = code;
    this.sentence = sentence;
    this.field = field;
  }
}

type Words = Sentence | [en: string, zh: string];
const sentenceOf = (words: Words): Sentence => ("en" in words ? words : say(words[0], words[1]));
const maker = (kind: ErrorKind) => (code: string, words: Words, field?: string) =>
  new AppError(kind, code, sentenceOf(words), field);

/** The input is not what was asked for (400). */
export const invalid = maker("invalid");
/** Nobody is signed in (401). */
export const unauthenticated = maker("unauthenticated");
/** Somebody is, but may not (403). */
export const forbidden = maker("forbidden");
/** There is no such thing (404). */
export const notFound = maker("not_found");
/** It exists and was understood, but a rule says no (409). */
export const refused = maker("refused");
/** Something outside did not answer; the same call may succeed later (503). */
export const unavailable = maker("unavailable");
