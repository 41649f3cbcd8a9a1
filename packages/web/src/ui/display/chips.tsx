import type { ReactNode } from "react";
import css from "./display.module.css";
import { Icon } from "./icon.tsx";

/** A row of chips; on the phone it scrolls sideways. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.chips} role="group" aria-label={label}>
      {children}
    </div>
  );
}

export type ChipProps = {
  children: ReactNode;
  on?: boolean;
  onClick?: () => void;
  /** Shows a cross that takes the chip away; needs its name, like "Remove filter". */
  onRemove?: (() => void) | undefined;
  removeLabel?: string;
};

/** A filter or choice that is on or off. */
export function Chip({ children, on = false, onClick, onRemove, removeLabel }: ChipProps) {
  const chip = (
    <button type="button" className={css.chip} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
  if (!onRemove) return chip;
  return (
    <span className={css.chip}>
      <span role="button" tabIndex={0} onClick={onClick} onKeyDown={(event) => event.key === "Enter" && onClick?.()}>
        {children}
      </span>
      <button type="button" className={css.chipClose} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
