/** What every page stands in: the root, the part that is open to all, and the shell of the signed-in owner. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { MissingPage } from "#platform/errors";
import { sessionQuery } from "#platform/session";
import { Shell } from "../shell/shell.tsx";

export const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: MissingPage });

/** Pages that need nobody to be signed in. */
export const open = createRoute({ getParentRoute: () => root, id: "open" });

/** Pages of the signed-in owner, inside the shell. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const { user, needsOwner } = await context.client.ensureQueryData(sessionQuery);
    if (needsOwner) throw redirect({ to: "/welcome" });
    if (!user) throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
  },
});
