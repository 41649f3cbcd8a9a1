/** The web app: its pages, and what stands around them. */
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { ApiError } from "#platform/client";
import { ErrorPage } from "#platform/errors";
import { FormatsProvider } from "#platform/formats";
import { useLanguage } from "#platform/i18n";
import { startKeyboard } from "#platform/keyboard";
import { forgetRecent } from "#platform/recent";
import { forgetWhenSignedOut, sessionQuery } from "#platform/session";
import { Toasts } from "#ui/feedback/toasts.tsx";
import { Theme } from "#ui/theme/theme.tsx";
import { open, root, shell } from "./pages/frame.tsx";
import { openPages } from "./pages/open.ts";
import { salesPages } from "./pages/sales.ts";
import { shellPages } from "./pages/shell.ts";

const retries = 2;
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000, // live updates say earlier when something changed
      retry: (failures, error) =>
        failures < retries && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      networkMode: "always", // the product may well run on this machine, with no network at all
    },
    mutations: { networkMode: "always" },
  },
});

const router = createRouter({
  routeTree: root.addChildren([open.addChildren(openPages), shell.addChildren([...salesPages, ...shellPages])]),
  context: { client },
  defaultPreload: false, // our Link asks for the page's code when the pointer comes near
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** The reader's formats, from the company's settings; drawn anew when the language changes. */
function Reader({ children }: { children: ReactNode }) {
  const company = useQuery(sessionQuery).data?.company;
  useLanguage();
  return (
    <FormatsProvider currency={company?.currency} timeZone={company?.timeZone}>
      {children}
    </FormatsProvider>
  );
}

/** Everything. */
export function App() {
  useEffect(() => startKeyboard(), []);
  useEffect(
    () =>
      forgetWhenSignedOut(client, () => {
        forgetRecent();
        void router.invalidate();
      }),
    [],
  );
  return (
    <Theme>
      <QueryClientProvider client={client}>
        <Reader>
          <RouterProvider router={router} />
          <Toasts />
        </Reader>
      </QueryClientProvider>
    </Theme>
  );
}
