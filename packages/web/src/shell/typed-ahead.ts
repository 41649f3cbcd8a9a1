const longestMs = 5000;
let caught = "";
let tell: ((text: string) => void) | undefined;
let release: (() => void) | undefined;

/** Keeps what is typed between the wish to search and the field that takes it, so that no letter is lost or taken for a shortcut. */
export function catchTyping(): void {
  stopCatching();
  caught = "";
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length !== 1 && event.key !== "Backspace") return;
    caught = event.key === "Backspace" ? caught.slice(0, -1) : caught + event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell?.(caught);
  };
  addEventListener("keydown", keep, { capture: true });
  const late = setTimeout(stopCatching, longestMs); // the field never came
  release = () => {
    clearTimeout(late);
    removeEventListener("keydown", keep, { capture: true });
  };
}

/** What was caught so far, and what still comes until the field has the focus. */
export function takeTyping(into: (text: string) => void): void {
  if (!release) return;
  tell = into;
  if (caught) into(caught);
}

/** The field has the focus: typing reaches it by itself. */
export function stopCatching(): void {
  release?.();
  release = undefined;
  tell = undefined;
}
