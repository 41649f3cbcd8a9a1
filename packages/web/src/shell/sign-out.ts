import type { QueryClient } from "@tanstack/react-query";
import type { AnyRouter } from "@tanstack/react-router";
import { call } from "#platform/client";
import { sentenceOf } from "#platform/errors";
import { forgetRecent } from "#platform/recent";
import { refreshSession } from "#platform/session";
import { toast } from "#ui/feedback/toast.ts";

/** Ends this session and forgets everything that was read in it. */
export async function signOut(client: QueryClient, router: Pick<AnyRouter, "history">): Promise<void> {
  try {
    await call("signOut");
  } catch (error) {
    toast(sentenceOf(error), { tone: "bad" });
    return;
  }
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  forgetRecent();
  await refreshSession(client);
  router.history.push("/sign-in");
}
