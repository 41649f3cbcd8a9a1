import type { TaskFacts } from "../facts/facts.ts";
import type { About } from "./notes.ts";
import type { Outcome } from "./outcomes.ts";
import type { PlanSettings } from "./settings.ts";
import { noteKey, taskKey, type World } from "./world.ts";

/** What is told of work that was done, as the composer tells it. */
export const storyOf = ({ title, notes }: TaskFacts) => (notes ? `${title}\n${notes}` : title);

/**
 * Lays a task into the world. What is done already goes to its customer's story as well, with who did it and when; the
 * same task for the same customer and day is known.
 */
export function addTask(
  world: World,
  settings: PlanSettings,
  customerId: string | null,
  facts: TaskFacts,
  about: About,
): Outcome {
  const { title, kind = "todo", dueOn = null, dueTime = null, doneAt, notes = "", author, createdAt } = facts;
  const key = taskKey(customerId, title, dueOn);
  const known = world.tasks.get(key);
  if (known && (known.doneAt !== null || doneAt === undefined)) return "d";
  if (known && settings.mode === "create") return "d";
  if (!known && settings.mode === "update") return "d";
  // Nobody knows when it was done: the import is the latest that it can have been.
  const done = doneAt === undefined ? null : doneAt || createdAt || settings.startedAt;
  if (known) {
    known.doneAt = done;
    known.changed = true;
  } else {
    const made = {
      title,
      kind,
      customerId,
      dueOn,
      dueTime,
      notes: told(notes, author),
      doneAt: done,
      createdAt,
      about,
    };
    world.tasks.set(key, { before: null, changed: false, made, doneAt: done });
  }
  if (done !== null && customerId !== null) addStory(world, customerId, facts, done, about);
  return known ? "u" : "n";
}

/** A task has one owner here; whoever had it there is named in its notes. */
const told = (notes: string, author: string | undefined) =>
  author && !notes.includes(author) ? [notes, author].filter(Boolean).join("\n") : notes;

function addStory(world: World, customerId: string, facts: TaskFacts, at: string, about: About): void {
  const text = storyOf(facts);
  if (world.notes.has(noteKey(customerId, at, text))) return;
  world.notes.add(noteKey(customerId, at, text));
  const { kind = "todo", author } = facts;
  const entry = kind === "todo" ? "task" : kind === "visit" ? "meeting" : kind;
  world.newNotes.push({ customerId, at, text, kind: entry, author, about });
}
