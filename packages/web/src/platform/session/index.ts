import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { type Answer, call, onSignedOut } from "../client/index.ts";
import { type Language, setLanguage } from "../i18n/index.ts";

export type Session = Answer<"getSession">["data"];
export type User = NonNullable<Session["user"]>;
export type Company = NonNullable<Session["company"]>;

/** Who is signed in, in which company; read once and kept until it changes. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session> => {
    const { data } = await call("getSession", { signal });
    if (data.user) setLanguage(data.user.language);
    return data;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Asks again who is signed in: after signing in or out. */
export function refreshSession(client: QueryClient): Promise<Session> {
  return client.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Switches the language at once, and in the profile of whoever is signed in. */
export async function chooseLanguage(client: QueryClient, language: Language): Promise<void> {
  setLanguage(language);
  const session = client.getQueryData(sessionQuery.queryKey);
  if (!session?.user || session.user.language === language) return;
  client.setQueryData(sessionQuery.queryKey, { ...session, user: { ...session.user, language } });
  await call("updateMe", { body: { language } }).catch(() => undefined); // the screen has switched; a next try may save it
}

/** Forgets the user and everything read on their behalf, when the server says nobody is signed in. */
export function forgetWhenSignedOut(client: QueryClient, then: () => void): () => void {
  return onSignedOut(() => {
    const session = client.getQueryData(sessionQuery.queryKey);
    if (!session?.user) return;
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    client.setQueryData(sessionQuery.queryKey, { ...session, user: null });
    then();
  });
}

/** The signed-in user; null while nobody is. */
export function useUser(): User | null {
  return useQuery(sessionQuery).data?.user ?? null;
}

/** The company whose books are open: its name, currency, time zone, hours per day. */
export function useCompany(): Company | null {
  return useQuery(sessionQuery).data?.company ?? null;
}
