import type { Ctx } from "#platform/context";

/** What a running job is given: a context, its input, and a way to say how far it is. */
export type Run<P> = (ctx: Ctx, payload: P, tools: JobTools) => Promise<unknown>;
export type JobTools = {
  id: string;
  /** Writes the progress in the caller's transaction (or alone), so that it is never ahead of the work. */
  progress: (ctx: Ctx, done: number, total: number) => Promise<void>;
  /** True when the program is stopping: finish the piece at hand and return; the job goes on at the next start. */
  stopping: () => boolean;
};

/** `heavy` jobs run in a thread of their own, so that no request waits for them. */
export type JobKind<P = never> = { kind: string; heavy?: boolean; attempts?: number; run: Run<P> };

const kinds = new Map<string, JobKind<unknown>>();

/** Registers a kind of job. Called once per kind, while the program loads. */
export function defineJob<P>(kind: JobKind<P>): JobKind<P> {
  kinds.set(kind.kind, kind as unknown as JobKind<unknown>);
  return kind;
}

export function kindOf(name: string): JobKind<unknown> | undefined {
  return kinds.get(name);
}
