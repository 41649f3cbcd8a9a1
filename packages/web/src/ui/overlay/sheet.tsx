import { Drawer, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useIsPhone } from "../theme/phone.ts";
import { useWords } from "../words.ts";
import css from "./overlay.module.css";

export type SheetProps = {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the bottom, the primary last. */
  actions?: ReactNode;
  width?: 420 | 560 | 800;
  /** Its head is only read out: where a field at the top says what this is. */
  plain?: boolean;
};

/** A dialog on the desktop, a sheet from below on the phone. Holds the focus and gives it back. */
export function Sheet({ title, open, onClose, children, actions, width = 420, plain = false }: SheetProps) {
  const words = useWords();
  const phone = useIsPhone();
  const shared = {
    opened: open,
    onClose,
    title,
    closeButtonProps: { "aria-label": words.close, size: phone ? 44 : 28, iconSize: 18 },
    transitionProps: { duration: 100 },
  };
  const inside = (
    <>
      {children}
      {actions !== undefined && <div className={css.foot}>{actions}</div>}
    </>
  );
  const parts = {
    overlay: css.overlay ?? "",
    header: (plain && !phone ? css.hiddenHead : css.header) ?? "",
    title: css.title ?? "",
    body: css.body ?? "",
  };
  return phone ? (
    <Drawer {...shared} position="bottom" size="auto" classNames={{ ...parts, content: css.sheet ?? "" }}>
      {inside}
    </Drawer>
  ) : (
    <Modal {...shared} size={width} yOffset="12vh" classNames={{ ...parts, content: css.content ?? "" }}>
      {inside}
    </Modal>
  );
}
