/** The pages that need nobody to be signed in. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { open } from "./frame.tsx";

export const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: "/sign-in",
    validateSearch: ({ next }: { next?: unknown }): { next?: string } => (typeof next === "string" ? { next } : {}),
    component: lazyRouteComponent(() => import("../modules/admin/sign-in/page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: "/welcome",
    component: lazyRouteComponent(() => import("../modules/admin/welcome/page.tsx"), "WelcomePage"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: "/reset",
    validateSearch: ({ token }: { token?: unknown }): { token?: string } =>
      typeof token === "string" ? { token } : {},
    component: lazyRouteComponent(() => import("../modules/admin/reset/page.tsx"), "ResetPage"),
  }),
] as const;
