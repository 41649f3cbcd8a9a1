import type { Company } from "#platform/company";

/** What was reckoned for a company; it stands until one of `tables` changes. */
type Memory = { answers: Map<string, Promise<unknown>> };

const memories = new WeakMap<Company, Map<string, Memory>>();
const most = 60;

/**
 * Answers with what was reckoned before under this key, as long as none of the tables changed since; else reckons it.
 * Who asks while it is being reckoned waits for the same answer. `key` names the question and its day.
 */
export function remembered<T>(
  company: Company,
  tables: readonly string[],
  key: string,
  reckon: () => Promise<T>,
): Promise<T> {
  const { answers } = memoryOf(company, tables);
  const known = answers.get(key);
  if (known) return known as Promise<T>;
  if (answers.size >= most) answers.clear();
  const answer = reckon();
  answers.set(key, answer);
  answer.catch(() => {
    if (answers.get(key) === answer) answers.delete(key);
  });
  return answer;
}

function memoryOf(company: Company, tables: readonly string[]): Memory {
  let mine = memories.get(company);
  if (!mine) memories.set(company, (mine = new Map()));
  const name = tables.join();
  let memory = mine.get(name);
  if (!memory) {
    const fresh: Memory = { answers: new Map() };
    mine.set(name, (memory = fresh));
    const watched = new Set(["*", ...tables]);
    company.onCommit((touched) => {
      if (touched.tables.some((table) => watched.has(table))) fresh.answers.clear();
    });
  }
  return memory;
}
