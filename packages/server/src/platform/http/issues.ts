import { type AppError, invalid } from "#platform/errors";

type Issue = {
  code: string;
  path: PropertyKey[];
  message: string;
  minimum?: number;
  maximum?: number;
  origin?: string;
  format?: string;
  input?: unknown;
  expected?: string;
  values?: unknown[];
};

/** The first thing that is wrong with an input, as a sentence with the field's name. */
export function invalidInput(issues: readonly unknown[]): AppError {
  const issue = issues[0] as Issue;
  const field = issue.path.map(String).join(".");
  const [en, zh] = wordsFor(issue);
  return invalid("input.invalid", field ? [`${field}: ${en}`, `${field}：${zh}`] : [en, zh], field || undefined);
}

function wordsFor(issue: Issue): [en: string, zh: string] {
  const { code, minimum, maximum, origin, format } = issue;
  if (code === "too_small" && origin === "string") {
    return minimum === 1
      ? ["it must not be empty.", "不能为空。"]
      : [`it needs at least ${minimum} characters.`, `至少需要 ${minimum} 个字符。`];
  }
  if (code === "too_big" && origin === "string")
    return [`it has more than ${maximum} characters.`, `超过了 ${maximum} 个字符。`];
  if (code === "too_small") return [`it must be at least ${minimum}.`, `不能小于 ${minimum}。`];
  if (code === "too_big") return [`it must be at most ${maximum}.`, `不能大于 ${maximum}。`];
  if (code === "invalid_format") return [`this is not a valid ${format}.`, `格式不正确（${format}）。`];
  if (code === "invalid_type" && issue.input === undefined && !/received (?!undefined)/.test(issue.message))
    return ["it is missing.", "缺少此项。"];
  if (code === "invalid_type" && issue.expected === "number") return ["it must be a number.", "必须是数字。"];
  if (code === "invalid_value" && issue.values) {
    const choices = issue.values.map(String);
    return [`it must be one of ${choices.join(", ")}.`, `只能是以下之一：${choices.join("、")}。`];
  }
  if (code === "unrecognized_keys") return [`${issue.message}.`, "有不认识的字段。"];
  return [`${issue.message}.`, `内容不正确（${issue.message}）。`];
}
