import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "#ui/feedback/toast.ts";
import { call } from "../client/index.ts";
import { sentenceOf } from "../errors/sentence.ts";
import { language } from "../i18n/index.ts";
import { forget, lastWrite, remember } from "./stack.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const words = () => ({ en, "zh-CN": zhCN })[language()];

/** Takes back one operation and says so; says in words why not where the server refuses. */
export async function undo(client: QueryClient, operationId: string): Promise<boolean> {
  try {
    const { operation } = await call("undo", { body: { operationId } });
    const again =
      operation === undefined ? {} : { action: { label: words().redo, run: () => void undo(client, operation) } };
    toast(words().undone, again);
    return true;
  } catch (error) {
    toast(sentenceOf(error), { tone: "bad" });
    return false;
  } finally {
    forget(operationId);
    await client.invalidateQueries();
  }
}

let turn: Promise<void> = Promise.resolve();

/** Takes back the last write of this sitting; asked again meanwhile, then the one before. */
export function undoLast(client: QueryClient): Promise<void> {
  turn = turn.then(async () => {
    await answered(client);
    const operation = lastWrite();
    if (operation) await undo(client, operation);
    else toast(words().nothing);
  });
  return turn;
}

const longestWait = 3000;

/** Waits for the answers to writes under way: the last one is the one that is meant. An upload may take longer than that. */
function answered(client: QueryClient): Promise<void> {
  if (client.isMutating() === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      stop();
      clearTimeout(late);
      resolve();
    };
    const stop = client.getMutationCache().subscribe(() => client.isMutating() === 0 && done());
    const late = setTimeout(done, longestWait);
  });
}

/** Says "Saved · Undo" after a write that can be undone. */
export function offerUndo(client: QueryClient, operation: string | undefined, says = words().saved): void {
  if (operation === undefined) {
    toast(says);
    return;
  }
  remember(operation);
  toast(says, { action: { label: words().undo, run: () => void undo(client, operation) } });
}

type Written = { operation?: string | undefined };

export type WriteOptions<Input, Answer extends Written> = {
  /** The first keys (table names) of what must be read again. */
  touches?: readonly string[];
  /** What the quiet notice says; "Saved" unless told. */
  says?: string | ((answer: Answer, input: Input) => string);
  /** No notice: the page itself shows that it happened. Ctrl+Z still works. */
  quiet?: boolean;
  /** Shows the outcome before the server answered; returns how to take it back if the write fails. */
  before?: (input: Input, client: QueryClient) => (() => void) | void;
  after?: (answer: Answer, input: Input) => void;
  /** Writes of one queue go one after the other, in the order in which they were asked for. */
  queue?: string;
  /** By this name `useMutationState` finds what is still under way. */
  name?: readonly string[];
  /** The form shows the error itself; else it is said in a notice. */
  showsErrors?: boolean;
};

/**
 * A write a person makes: does it, reads again what it touched, offers undo, says errors as sentences.
 * `const close = useWrite((id: string) => call("closeOpportunity", { params: { id }, body }), { touches: ["opportunities"] })`,
 * then `close.mutate(id)`; `close.isPending` and `close.error` as in TanStack Query.
 */
export function useWrite<Input, Answer extends Written>(
  write: (input: Input) => Promise<Answer>,
  options: WriteOptions<Input, Answer> = {},
) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Input, (() => void) | void>({
    mutationFn: write,
    ...(options.queue !== undefined && { scope: { id: options.queue } }),
    ...(options.name !== undefined && { mutationKey: options.name }),
    onMutate: (input) => options.before?.(input, client),
    onSuccess: (answer, input) => {
      const { says } = options;
      if (options.quiet) {
        if (answer.operation !== undefined) remember(answer.operation);
      } else offerUndo(client, answer.operation, typeof says === "function" ? says(answer, input) : says);
      options.after?.(answer, input);
    },
    onError: (error, _input, takeBack) => {
      takeBack?.();
      if (!options.showsErrors) toast(sentenceOf(error), { tone: "bad" });
    },
    onSettled: () => {
      const tables = new Set<unknown>(options.touches);
      return client.invalidateQueries({ predicate: (query) => tables.has(query.queryKey[0]) });
    },
  });
}
