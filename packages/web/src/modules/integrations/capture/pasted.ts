import { useEffect, useState } from "react";

const shortest = 4;

/** Text pasted anywhere on the page but into a field; `opened` is called when some comes. Empty until then. */
export function usePastedText(opened: () => void): string {
  const [text, keep] = useState("");
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=dialog]"))
        return;
      const pasted = event.clipboardData?.getData("text/plain").trim() ?? "";
      if (pasted.length < shortest) return;
      event.preventDefault();
      keep(pasted);
      opened();
    }
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  });
  return text;
}
