import { createContext, type ReactNode } from "react";

/** What every page shows at the end of its title: the way to its place in the manual. The shell gives it. */
export const PageHelp = createContext<ReactNode>(null);
