import { Drawer } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../display/button.tsx";
import { useIsPhone } from "../theme/phone.ts";
import { useWords } from "../words.ts";
import css from "./overlay.module.css";

export type SidePanelProps = {
  title: ReactNode;
  /** Its name for screen readers when the title is not plain text. */
  label?: string;
  open: boolean;
  onClose: () => void;
  /** Buttons in the head: open the page, more. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A record beside the list it was opened from: the list stays usable, Escape closes. On the phone a sheet. */
export function SidePanel({ title, label, open, onClose, actions, children }: SidePanelProps) {
  const words = useWords();
  const phone = useIsPhone();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open || phone) return;
    // A dialog over the panel takes its Escape for itself; it is gone before the event comes up again.
    let beneath = false;
    function coming() {
      beneath = document.querySelector('[aria-modal="true"]') !== null;
    }
    function pressed(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented && !beneath) close.current();
    }
    addEventListener("keydown", coming, true);
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("keydown", coming, true);
      removeEventListener("keydown", pressed);
    };
  }, [open, phone]);

  const name = label ?? (typeof title === "string" ? title : undefined);
  const head = (
    <div className={css.panelHead}>
      <div>{title}</div>
      {actions}
      <Button subtle icon="close" label={words.close} onClick={onClose} />
    </div>
  );
  if (phone) {
    return (
      <Drawer
        opened={open}
        onClose={onClose}
        position="bottom"
        size="auto"
        withCloseButton={false}
        transitionProps={{ duration: 100 }}
        aria-label={name}
        classNames={{ overlay: css.overlay ?? "", content: css.sheet ?? "" }}
        styles={{ body: { padding: 0 } }}
      >
        {head}
        <div className={css.panelBody}>{children}</div>
      </Drawer>
    );
  }
  if (!open) return null;
  return (
    <aside className={css.panel} aria-label={name}>
      {head}
      <div className={css.panelBody}>{children}</div>
    </aside>
  );
}
