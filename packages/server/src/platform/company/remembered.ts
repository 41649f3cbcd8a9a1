import type { Ctx } from "#platform/context";
import type { Company } from "./index.ts";

/** One question: the answer that still holds, the reckoning under way, and the one that waits for it to end. */
type Asked = { answer?: Promise<unknown>; running?: Promise<unknown>; waiting?: Promise<unknown> };

const memories = new WeakMap<Company, Map<string, Map<string, Asked>>>();
const most = 60;

/**
 * Answers with what was reckoned before under this key, as long as none of the tables changed since; else reckons it.
 * While orders pour in, one reckoning of a question runs and one waits, however many ask. `key` names question and day.
 */
export function remembered<T>(
  company: Company,
  tables: readonly string[],
  key: string,
  reckon: () => Promise<T>,
): Promise<T> {
  const questions = questionsOf(company, tables);
  let asked = questions.get(key);
  if (!asked) {
    if (questions.size >= most) questions.clear();
    questions.set(key, (asked = {}));
  }
  return (asked.answer ?? asked.waiting ?? begin(asked, reckon)) as Promise<T>;
}

/** `remembered` for a write: what its own transaction changed is read as it is there, and kept for nobody else. */
export function rememberedIn<T>(
  { company, tx }: Pick<Ctx, "company" | "tx">,
  tables: readonly string[],
  key: string,
  reckon: () => Promise<T>,
): Promise<T> {
  return tables.some((table) => tx?.touched.has(table)) ? reckon() : remembered(company, tables, key, reckon);
}

function begin(asked: Asked, reckon: () => Promise<unknown>): Promise<unknown> {
  if (asked.running) {
    asked.waiting = asked.running
      .catch(() => undefined)
      .then(() => {
        delete asked.waiting;
        return begin(asked, reckon);
      });
    return asked.waiting;
  }
  const running = reckon().finally(() => delete asked.running);
  running.catch(() => {
    if (asked.answer === running) delete asked.answer;
  });
  asked.running = running;
  asked.answer = running;
  return running;
}

function questionsOf(company: Company, tables: readonly string[]): Map<string, Asked> {
  let mine = memories.get(company);
  if (!mine) memories.set(company, (mine = new Map()));
  const name = tables.join();
  const known = mine.get(name);
  if (known) return known;
  const questions = new Map<string, Asked>();
  mine.set(name, questions);
  const watched = new Set(["*", ...tables]);
  company.onCommit((touched) => {
    if (!touched.tables.some((table) => watched.has(table))) return;
    for (const asked of questions.values()) delete asked.answer;
  });
  return questions;
}
