import type { CompanySettings } from "#modules/admin";
import { b2b } from "./b2b.ts";
import { catering } from "./catering.ts";
import { consulting } from "./consulting.ts";
import { education } from "./education.ts";
import { freelance } from "./freelance.ts";
import { tea } from "./tea.ts";
import type { SampleWords } from "./words.ts";

const all = { b2b, retail: tea, education, consulting, catering, freelance };

/** The words for a firm of this trade; a shop's, which sells tea, where none was chosen. */
export function wordsOf(trade: CompanySettings["trade"]): SampleWords {
  return all[trade ?? "retail"];
}
