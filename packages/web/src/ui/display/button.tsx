import type { ReactNode } from "react";
import css from "./button.module.css";
import { Icon, type IconName } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import { Link } from "./link.tsx";

export type ButtonProps = {
  children?: ReactNode;
  /** One per view: the thing most people came for. */
  primary?: boolean | undefined;
  /** No border until pointed at. */
  subtle?: boolean;
  /** Looks like a link in a line of text. */
  link?: boolean;
  danger?: boolean;
  large?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** The name of an icon-only button, said by screen readers and shown as a title. */
  label?: string | undefined;
  /** The shortcut that does the same, as in `useShortcuts`. */
  keys?: string;
  href?: string;
  /** With `href`: saves the answer as a file instead of opening it. */
  download?: string | boolean;
  target?: "_blank";
  type?: "button" | "submit";
  /** The id of the form this button submits, when it stands outside of it. */
  form?: string;
  disabled?: boolean;
  /** Something is under way: not pressable, and nothing moves. */
  busy?: boolean;
  pressed?: boolean;
  onClick?: ((event: React.MouseEvent) => void) | undefined;
};

/** A button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const { children, primary, subtle, link, danger, large, wide, icon, label, keys, href, download, target } = props;
  const className = [
    css.button,
    primary && css.primary,
    subtle && css.subtle,
    link && css.link,
    danger && css.danger,
    large && css.large,
    wide && css.wide,
    icon && !children && css.icon,
  ]
    .filter(Boolean)
    .join(" ");
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  );
  const named = label === undefined ? {} : { "aria-label": label, title: label };
  if (href !== undefined && !props.disabled) {
    return (
      <Link className={className} href={href} download={download} target={target} onClick={props.onClick} {...named}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      className={className}
      type={props.type ?? "button"}
      form={props.form}
      disabled={props.disabled || props.busy}
      aria-busy={props.busy}
      aria-pressed={props.pressed}
      onClick={props.onClick}
      {...named}
    >
      {inside}
    </button>
  );
}
