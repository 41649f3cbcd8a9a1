import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "../display/button.tsx";
import { InsidePop } from "./inside-pop.ts";
import css from "./overlay.module.css";

export type PopProps = {
  button: Omit<ButtonProps, "onClick" | "href">;
  /** Its name for screen readers. */
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  width?: number;
};

/** A button with a small panel of controls under it: a filter, a choice of columns. */
export function Pop({ button, label, children, width = 260 }: PopProps) {
  const [open, turn] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={turn}
      position="bottom-start"
      offset={4}
      width={width}
      trapFocus
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: css.menu ?? "" }}
    >
      <Popover.Target>
        <Button {...button} onClick={() => turn(!open)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <InsidePop value={true}>
          <div style={{ padding: 8 }}>{typeof children === "function" ? children(() => turn(false)) : children}</div>
        </InsidePop>
      </Popover.Dropdown>
    </Popover>
  );
}
