import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "../display/button.tsx";
import { useWords } from "../words.ts";
import { Sheet } from "./sheet.tsx";

export type ConfirmIrreversibleProps = {
  /** The button that asks. */
  button: Omit<ButtonProps, "onClick" | "href" | "children"> & { children: ReactNode };
  title: string;
  /** What will be gone, and what stays. */
  children?: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  onConfirm: () => void;
};

/** Asks before what cannot be undone. Everything else is done at once and offered back by undo. */
export function ConfirmIrreversible({ button, title, children, action, onConfirm }: ConfirmIrreversibleProps) {
  const words = useWords();
  const [open, turn] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => turn(true)} />
      <Sheet
        title={title}
        open={open}
        onClose={() => turn(false)}
        actions={
          <>
            <Button onClick={() => turn(false)}>{words.cancel}</Button>
            <Button
              primary
              danger
              onClick={() => {
                turn(false);
                onConfirm();
              }}
            >
              {action}
            </Button>
          </>
        }
      >
        <p>{children ?? words.cannotBeUndone}</p>
      </Sheet>
    </>
  );
}
