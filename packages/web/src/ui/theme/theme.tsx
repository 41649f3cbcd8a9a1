import { MantineProvider, createTheme, localStorageColorSchemeManager, useMantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import "./mantine.ts";
import "./library.css";
import "./tokens.css";

/** What the owner may choose; `auto` follows the system. */
export type Appearance = "auto" | "light" | "dark";

const theme = createTheme({ cursorType: "pointer", respectReducedMotion: true, autoContrast: true });
const remembered = localStorageColorSchemeManager({ key: "soloist.appearance" });

/** Gives every page the tokens and the library; `public/theme.js` has set the scheme before the first paint. */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={remembered}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      {children}
    </MantineProvider>
  );
}

/** The chosen appearance and how to change it; remembered on this device. */
export function useAppearance(): [Appearance, (appearance: Appearance) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
