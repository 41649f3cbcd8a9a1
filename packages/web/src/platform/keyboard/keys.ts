/** What a key press is called here: `mod+k`, `shift+?` is just `?`, `g`, `escape`. `mod` is Ctrl, or Cmd on a Mac. */
export function nameOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? "mod+" : ""}${event.altKey ? "alt+" : ""}${key}`;
}

/** True where a letter is typed, not commanded. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const pauseMs = 1000;

/** Follows single keys and two-key sequences (`g` then `c`); `at` is the time of the press in ms. */
export function sequencer(known: () => ReadonlySet<string>): (key: string, at: number) => string | undefined {
  let first = { key: "", at: Number.NEGATIVE_INFINITY };
  return (key, at) => {
    const names = known();
    const pair = `${first.key} ${key}`;
    const waited = at - first.at;
    first = { key: "", at: Number.NEGATIVE_INFINITY };
    if (waited < pauseMs && names.has(pair)) return pair;
    if ([...names].some((name) => name.startsWith(`${key} `))) first = { key, at };
    return names.has(key) ? key : undefined;
  };
}

/** How a shortcut is written on a button: `⌘ K` on a Mac, `Ctrl K` elsewhere. */
export function written(keys: string, mac: boolean): string {
  const names: Record<string, string> = mac
    ? { mod: "⌘", enter: "↵", escape: "Esc", arrowup: "↑", arrowdown: "↓" }
    : { mod: "Ctrl", enter: "↵", escape: "Esc", arrowup: "↑", arrowdown: "↓" };
  return keys
    .split(/[ +]/)
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}
