import type { IconName } from "#ui/display/icon.tsx";
import type { en } from "./strings.en.ts";

type Word =
  | "today"
  | "customers"
  | "sales"
  | "board"
  | "quotes"
  | "orders"
  | "contracts"
  | "contractTemplates"
  | "products"
  | "receivables"
  | "bills"
  | "invoices"
  | "counter"
  | "deliveries"
  | "tasks"
  | "calendar"
  | "insights"
  | "dashboard"
  | "funnel"
  | "forecast"
  | "targets"
  | "import"
  | "help"
  | "settings"
  | "developers"
  | "dataQuality"
  | "duplicates"
  | "bin"
  | "history"
  | "dormant"
  | "tagRules";

export type Place = {
  path: string;
  word: Word;
  icon: IconName;
  letter?: string;
  under?: Word;
  /** How its Chinese name is spelled. */
  pinyin: string;
  /** Stands at the end of the navigation. */
  foot?: true;
};

/** The main places of the product, in the order of the navigation, those of `foot` at its end. `letter` goes there after `g`. */
export const places: readonly Place[] = [
  { path: "/today", word: "today", pinyin: "jin ri", icon: "today", letter: "t" },
  { path: "/customers", word: "customers", pinyin: "ke hu", icon: "customers", letter: "c" },
  { path: "/sales/board", word: "board", pinyin: "kan ban", icon: "sales", letter: "s", under: "sales" },
  { path: "/sales/quotes", word: "quotes", pinyin: "bao jia", icon: "edit", letter: "q", under: "sales" },
  { path: "/sales/orders", word: "orders", pinyin: "ding dan", icon: "copy", letter: "o", under: "sales" },
  { path: "/sales/counter", word: "counter", pinyin: "men dian shou yin", icon: "till", letter: "u", under: "sales" },
  { path: "/sales/deliveries", word: "deliveries", pinyin: "jiao fu", icon: "steps", letter: "d", under: "sales" },
  { path: "/sales/contracts", word: "contracts", pinyin: "he tong", icon: "edit", letter: "a", under: "sales" },
  {
    path: "/sales/receivables",
    word: "receivables",
    pinyin: "hui kuan",
    icon: "money",
    letter: "m",
    under: "sales",
  },
  { path: "/sales/products", word: "products", pinyin: "chan pin", icon: "tag", letter: "p", under: "sales" },
  { path: "/tasks", word: "tasks", pinyin: "ren wu", icon: "task", letter: "k" },
  { path: "/calendar", word: "calendar", pinyin: "ri li", icon: "calendar", letter: "l" },
  { path: "/insights", word: "dashboard", pinyin: "jing ying shu ju", icon: "figures", letter: "n", under: "insights" },
  {
    path: "/insights/funnel",
    word: "funnel",
    pinyin: "xiao shou lou dou",
    icon: "filter",
    letter: "f",
    under: "insights",
  },
  {
    path: "/insights/forecast",
    word: "forecast",
    pinyin: "xiao shou yu ce",
    icon: "forecast",
    letter: "r",
    under: "insights",
  },
  { path: "/insights/targets", word: "targets", pinyin: "mu biao", icon: "check", letter: "g", under: "insights" },
  { path: "/import", word: "import", pinyin: "dao ru", icon: "upload", letter: "i" },
  { path: "/help", word: "help", pinyin: "bang zhu", icon: "help", letter: "h", foot: true },
  { path: "/settings", word: "settings", pinyin: "she zhi", icon: "settings", letter: "e", foot: true },
];

/** Places that the palette knows and no navigation shows. */
export const morePlaces: readonly Place[] = [
  { path: "/settings?section=bin", word: "bin", pinyin: "hui shou zhan", icon: "trash" },
  { path: "/settings?section=history", word: "history", pinyin: "cao zuo ji lu", icon: "undo" },
  { path: "/sales/bills", word: "bills", pinyin: "zhang dan dui zhang", icon: "money" },
  { path: "/sales/invoices", word: "invoices", pinyin: "fa piao", icon: "copy" },
  { path: "/developers", word: "developers", pinyin: "kai fa zhe", icon: "external" },
  { path: "/customers/quality", word: "dataQuality", pinyin: "shu ju zhi liang", icon: "customers" },
  { path: "/customers/duplicates", word: "duplicates", pinyin: "chong fu ke hu", icon: "copy" },
  { path: "/customers/dormant", word: "dormant", pinyin: "chen shui ke hu chi", icon: "customers" },
  { path: "/sales/templates", word: "contractTemplates", pinyin: "he tong mu ban", icon: "copy" },
  { path: "/customers/rules", word: "tagRules", pinyin: "biao qian gui ze", icon: "tag" },
];

export type CreateAction = { word: keyof typeof en & `new${string}`; path: string; icon: IconName; pinyin: string };

/** What can be made from anywhere; the page at `path` opens its form when `new` is in the address. */
export const createActions: readonly CreateAction[] = [
  { word: "newCustomer", pinyin: "xin ke hu", path: "/customers?new=1", icon: "customers" },
  { word: "newFromText", pinyin: "cong wen zi lu ru", path: "/customers?new=text", icon: "chat" },
  { word: "newOpportunity", pinyin: "xin shang ji", path: "/sales/board?new=1", icon: "sales" },
  { word: "newQuote", pinyin: "xin bao jia", path: "/sales/quotes?new=1", icon: "edit" },
  { word: "newOrder", pinyin: "xin ding dan", path: "/sales/orders?new=1", icon: "copy" },
  { word: "newDelivery", pinyin: "xin jian jiao fu", path: "/sales/deliveries?new=1", icon: "steps" },
  { word: "newAppointment", pinyin: "xin ri cheng", path: "/calendar?new=1", icon: "calendar" },
  { word: "newContract", pinyin: "xin he tong", path: "/sales/contracts?new=1", icon: "edit" },
  { word: "newTask", pinyin: "xin ren wu", path: "/tasks?new=1", icon: "task" },
];

/** Whether the address is at this place or below it. */
export function isAt(path: string, pathname: string): boolean {
  if (path === "/sales/board" && /^\/sales\/(opportunities|calendar)/.test(pathname)) return true;
  if (path === "/sales/receivables" && /^\/sales\/(bills|invoices)/.test(pathname)) return true;
  if (path === "/sales/products" && pathname.startsWith("/sales/prices")) return true;
  if (path === "/sales/contracts" && pathname.startsWith("/sales/templates")) return true;
  if (path === "/insights") return pathname === path; // the pages beside it have entries of their own
  return pathname === path || pathname.startsWith(`${path}/`);
}
