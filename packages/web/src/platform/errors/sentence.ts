import { ApiError } from "../client/errors.ts";
import { language } from "../i18n/index.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Any error as a sentence for the reader: what happened, what is safe, what to do. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.sentence : { en, "zh-CN": zhCN }[language()].unexpected;
}

/** The sentence for one field of a form, or undefined when the error is about another or none. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiError && error.field === field ? error.sentence : undefined;
}
