// Runs before the first paint, from its own file because the content security policy allows no inline script:
// sets the colour scheme and the language that were chosen last, so that nothing flashes.
(() => {
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = remembered("soloist.appearance");
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  document.documentElement.lang =
    remembered("soloist.language") ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en");
})();
