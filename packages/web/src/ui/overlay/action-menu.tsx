import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { Icon, type IconName } from "../display/icon.tsx";
import css from "./overlay.module.css";

export type MenuAction = {
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
};

/** A short list of actions under a button. `children` is the button; it needs a name. */
export function ActionMenu({ children, actions }: { children: ReactElement; actions: readonly MenuAction[] }) {
  return (
    <Menu position="bottom-end" offset={4} transitionProps={{ duration: 80 }} classNames={{ dropdown: css.menu ?? "" }}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action.label}
            className={css.item ?? ""}
            data-danger={action.danger}
            disabled={action.disabled ?? false}
            leftSection={action.icon && <Icon name={action.icon} />}
            onClick={action.run}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
