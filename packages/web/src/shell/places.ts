import type { IconName } from "#ui/display/icon.tsx";
import type { en } from "./strings.en.ts";

type Word = "today" | "customers" | "sales" | "board" | "orders" | "products" | "tasks" | "import" | "settings";

export type Place = { path: string; word: Word; icon: IconName; letter?: string; under?: Word };

/** The main places of the product, in the order of the navigation. `letter` goes there after `g`. */
export const places: readonly Place[] = [
  { path: "/today", word: "today", icon: "today", letter: "t" },
  { path: "/customers", word: "customers", icon: "customers", letter: "c" },
  { path: "/sales/board", word: "board", icon: "sales", letter: "s", under: "sales" },
  { path: "/sales/orders", word: "orders", icon: "copy", letter: "o", under: "sales" },
  { path: "/sales/products", word: "products", icon: "tag", letter: "p", under: "sales" },
  { path: "/tasks", word: "tasks", icon: "task", letter: "k" },
  { path: "/import", word: "import", icon: "upload", letter: "i" },
  { path: "/settings", word: "settings", icon: "settings", letter: "e" },
];

export type CreateAction = { word: keyof typeof en & `new${string}`; path: string; icon: IconName };

/** What can be made from anywhere; the page at `path` opens its form when `new` is in the address. */
export const createActions: readonly CreateAction[] = [
  { word: "newCustomer", path: "/customers?new=1", icon: "customers" },
  { word: "newOpportunity", path: "/sales/board?new=1", icon: "sales" },
  { word: "newOrder", path: "/sales/orders?new=1", icon: "copy" },
  { word: "newTask", path: "/tasks?new=1", icon: "task" },
];

/** Whether the address is at this place or below it. */
export function isAt(path: string, pathname: string): boolean {
  if (path === "/sales/board" && pathname.startsWith("/sales/opportunities")) return true;
  return pathname === path || pathname.startsWith(`${path}/`);
}
