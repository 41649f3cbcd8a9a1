import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { defineJob, enqueue, type JobKind } from "#platform/jobs";

/** A fact that others may react to. Its fields are a promise to them. */
export type Event = { type: string };
export type EventRow = { id: string; type: string; operationId: string; at: string; payload: string };

declare module "#platform/db" {
  interface Tables {
    events: EventRow;
  }
}

/** What happens after a fact is on the disk: a durable job, tried again when it fails, never inside the request. */
export type Subscription<E extends Event = never> = { type: E["type"]; job: JobKind<E> };

const subscriptions = new Map<string, JobKind<Event>[]>();

/** Reacts to a type of event. Called while the program loads. `name` says who reacts and what is done. */
export function subscribe<E extends Event>(
  type: E["type"],
  name: string,
  react: (ctx: Ctx, event: E) => Promise<void>,
): void {
  const job = defineJob<E>({ kind: `${type} → ${name}`, run: react });
  subscriptions.set(type, [...(subscriptions.get(type) ?? []), job as unknown as JobKind<Event>]);
}

/** Writes a fact beside the change it belongs to, and queues whoever reacts to it. */
export function record<E extends Event>(ctx: Ctx, event: E): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { type } = event;
    const row = {
      id: newId(),
      type,
      operationId: tx.operation.id,
      at: tx.now.toISOString(),
      payload: JSON.stringify(event),
    };
    await tx.db.insertInto("events").values(row).execute();
    for (const job of subscriptions.get(type) ?? []) await enqueue(tx, job, event);
  });
}
