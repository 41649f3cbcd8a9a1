import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { type Answer, demandWhat, type Subject } from "./analyze/subject.ts";
import { openTable } from "./analyze/reading/table.ts";
import { sentenceOf } from "./analyze/too-little.ts";
import { type CliVerb, printJson, readArgs, usageError } from "./verb.ts";

/** Every question, loaded only when asked. */
const subjects: Record<string, () => Promise<{ subject: Subject }>> = {
  clv: () => import("./analyze/clv/clv.ts"),
  duplicates: () => import("./analyze/duplicates/duplicates.ts"),
  forecast: () => import("./analyze/forecast/forecast.ts"),
  pipeline: () => import("./analyze/pipeline/pipeline.ts"),
  recommend: () => import("./analyze/recommend/recommend.ts"),
  rules: () => import("./analyze/rules/rules.ts"),
  score: () => import("./analyze/score/score.ts"),
  segments: () => import("./analyze/segments/segments.ts"),
};

const usage = `analyze ${Object.keys(subjects).join("|")} FILE … [--json]`;

/** Answers one question about any file of rows, without a base: the mathematics of the product by themselves. */
export const verb: CliVerb = async (args, language) => {
  const [what, ...rest] = args;
  const load = demandWhat(subjects, what, usage);
  const { subject } = await load();
  const ownUsage = `analyze ${what} ${subject.usage} [--json]`;
  const { values, positionals } = readArgs(rest, subject.options, ownUsage, 1);
  const [file] = positionals;
  if (file === undefined) throw usageError([`Usage: soloist ${ownUsage}`, `用法：soloist ${ownUsage}`]);
  const answer = await subject.answer(await openTable(file), values, language);
  return tell(answer, values.json === true);

  function tell(found: Answer, asJson: boolean): number {
    if (isTooLittle(found)) {
      const reason = sentenceOf(found)[language];
      process.stderr.write(`${reason}\n`);
      if (asJson) printJson({ ...found, reason });
      return 2;
    }
    if (asJson) printJson(found.json);
    else process.stdout.write(`${found.report}\n`);
    return 0;
  }
};
