/**
 * The answer to a write that came with a key of its caller's. `id` is a hash of who asked and the key, `request` of what
 * was asked; the answer is sealed with the key, which is not kept: only who knows the key reads it again.
 */
export type KeptAnswer = { id: string; request: string; status: number; answer: string; at: string };

declare module "#platform/db" {
  interface Tables {
    keptAnswers: KeptAnswer;
  }
}
