import { keysFor } from "#platform/keyboard";
import css from "./display.module.css";

/** A shortcut as it is written on this machine; only for the eye. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {keysFor(keys)}
    </kbd>
  );
}
